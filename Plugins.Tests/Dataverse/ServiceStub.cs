using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>A service that answers one query with the rows it was given, and keeps the query; anything else asked of it fails the test.</summary>
public class ServiceStub : DispatchProxy
{
    private Entity[] rows = [];

    public QueryExpression? Query { get; private set; }

    public static (IOrganizationService Service, ServiceStub Stub) With(params Entity[] rows)
    {
        var service = Create<IOrganizationService, ServiceStub>();
        var stub = (ServiceStub)service;
        stub.rows = rows;
        return (service, stub);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IOrganizationService.RetrieveMultiple) || Query is not null)
        {
            throw new InvalidOperationException($"{targetMethod.Name} was not expected to be asked.");
        }

        Query = (QueryExpression)args![0]!;
        return new EntityCollection([.. rows]);
    }
}
