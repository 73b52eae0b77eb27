using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>Runs an action or function, bound or not, as it is declared.</summary>
internal sealed class DeclaredOperation(Func<IEnumerable<OperationSignature>> declared) : IWebOperation
{
    public WebAnswer? Answer(WebRequest request) =>
        OperationPath.Parse(request.Path) is { } path && Find(path) is { } operation ? Run(request, operation, path) : null;

    private static WebAnswer Run(WebRequest request, OperationSignature operation, OperationPath path)
    {
        if (!operation.IsBuilt)
        {
            throw WebFault.NotBuilt($"custom APIs that are functions, as {operation.Name} is");
        }

        request.DemandVerb(operation.IsFunction ? "GET" : "POST");
        var parameters = operation.IsFunction
            ? new ParameterCollection()
            : new ParameterReader(operation, request.ServiceRoot).Read(JsonBody.ReadOptional(request.Call.Body));
        if (operation.Binding == BindingType.Entity)
        {
            parameters[CustomApi.TargetParameter] = Target(path);
        }

        var columns = parameters.TryGetValue(ColumnSetJson.Parameter, out var given) ? given as ColumnSet : null;
        var response = request.Service.Execute(new OrganizationRequest(operation.Name) { Parameters = parameters });
        return new ResponseJson(request, columns).Answer(operation, response.Results);
    }

    /// <summary>Null when the path is the rows' to answer. A bound operation that isn't there is refused here: no column has a namespace.</summary>
    private OperationSignature? Find(OperationPath path)
    {
        var isBound = path.Binding != BindingType.Global;
        var operation = declared().FirstOrDefault(operation => operation.Name == path.Name);
        var fits = operation is not null && operation.Binding == path.Binding && operation.Table == path.Table?.LogicalName;
        if (fits && path.HasNamespace == isBound)
        {
            return operation;
        }

        // Behind a row, the name of a type is a cast, which is the rows' to refuse.
        if (path.HasNamespace && (!isBound || WebModel.Addresses.FindDeclaredType(path.Segment) is null))
        {
            throw WebFault.UnknownSegment(path.Segment);
        }

        return fits ? throw WebFault.UnresolvedParameters() : null;
    }

    private static EntityReference Target(OperationPath path) => path.RowId == Guid.Empty
        ? throw WebFault.BadUrl($"The key of '{path.Table!.EntitySetName}' before '{path.Segment}' must be the id of a row.")
        : new EntityReference(path.Table!.LogicalName, path.RowId);
}
