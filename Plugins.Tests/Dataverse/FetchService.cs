using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.Plugins.Tests.Dataverse;

/// <summary>A service that is asked FetchXML and nothing else.</summary>
public class FetchService : DispatchProxy
{
    private Func<string, EntityCollection>? answer;

    public static IOrganizationService Over(Func<string, EntityCollection> answer)
    {
        var service = Create<IOrganizationService, FetchService>();
        ((FetchService)service).answer = answer;
        return service;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer!(((FetchExpression)args![0]!).Query);
}
