using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>Every custom API that a solution has brought, bound or not, as its registration says.</summary>
internal sealed class CustomApiOperation(Organization organization) : IDeclaredOperation
{
    public IEnumerable<OperationSignature> Signatures => organization.CustomApis.Values.Where(api => !api.IsPrivate).Select(SignatureOf);

    public WebAnswer? Answer(WebRequest request)
    {
        if (OperationPath.Parse(request.Path) is not { } path || Find(path) is not { } api)
        {
            return null;
        }

        if (api.IsFunction)
        {
            throw WebFault.NotBuilt($"custom APIs that are functions, as {api.Name} is");
        }

        request.DemandVerb("POST");

        var reader = new ParameterReader(api.Name, api.RequestParameters, request.ServiceRoot);
        var parameters = reader.Read(JsonBody.ReadOptional(request.Call.Body).EnumerateObject());
        if (api.HasTarget)
        {
            parameters[CustomApi.TargetParameter] = Target(path);
        }

        var response = request.Service.Execute(new OrganizationRequest(api.Name) { Parameters = parameters });
        return api.ResponseProperties.Count == 0
            ? WebAnswer.NoContent()
            : new ResponseJson(request).Answer(api.Name, api.ResponseProperties, response.Results);
    }

    // What the plug-in leaves out is null, so every response property may be.
    private static OperationSignature SignatureOf(CustomApi api) => new(api.Name, api.RequestParameters)
    {
        IsFunction = api.IsFunction,
        Binding = api.Binding,
        Table = api.Table,
        Response = [.. api.ResponseProperties.Select(property => property with { IsOptional = true })],
    };

    /// <summary>Null when the path is the rows' to answer. A bound operation that isn't there is refused here: no column has a namespace.</summary>
    private CustomApi? Find(OperationPath path)
    {
        var isBound = path.Binding != BindingType.Global;
        var api = organization.CustomApis.GetValueOrDefault(path.Name);
        var fits = api is not null && api.Binding == path.Binding && api.Table == path.Table?.LogicalName;
        if (fits && path.HasNamespace == isBound)
        {
            return api;
        }

        if (path.HasNamespace)
        {
            throw WebFault.UnknownSegment(path.Segment);
        }

        return fits ? throw WebFault.UnresolvedParameters() : null;
    }

    private static EntityReference Target(OperationPath path) => path.RowId == Guid.Empty
        ? throw WebFault.BadUrl($"The key of '{path.Table!.EntitySetName}' before '{path.Segment}' must be the id of a row.")
        : new EntityReference(path.Table!.LogicalName, path.RowId);
}
