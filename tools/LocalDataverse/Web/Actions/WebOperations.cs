using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Body;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The actions and functions that this host has, and that $metadata declares. Those of the platform, with the parameters
/// that its own metadata gives them:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions.
/// </summary>
internal static class WebOperations
{
    private static readonly CustomApiParameter Status = new("Status", ParameterType.Picklist);
    private static readonly CustomApiParameter OpportunityClose = Row("OpportunityClose", TableNames.OpportunityClose);
    private static readonly CustomApiParameter QuoteClose = Row("QuoteClose", TableNames.QuoteClose);

    public static IReadOnlyList<IDeclaredOperation> Of(Organization organization) =>
    [
        new UnboundAction("WinOpportunity", OpportunityClose, Status),
        new UnboundAction("LoseOpportunity", OpportunityClose, Status),
        new UnboundAction("CloseQuote", QuoteClose, Status),
        new UnboundAction("WinQuote", QuoteClose, Status),
        new ReviseQuoteAction(),
        new UnboundFunction("WhoAmI", Id("BusinessUnitId"), Id("UserId"), Id("OrganizationId")),
        new UnboundFunction("RetrieveVersion", new CustomApiParameter("Version", ParameterType.String)),
        new CustomApiOperation(organization),
    ];

    private static CustomApiParameter Row(string name, string table) => new(name, ParameterType.Entity) { Table = table };

    private static CustomApiParameter Id(string name) => new(name, ParameterType.Guid);
}

/// <summary>One of the platform's own actions that answers nothing.</summary>
internal sealed class UnboundAction(string name, params IReadOnlyList<CustomApiParameter> parameters) : IDeclaredOperation
{
    public IEnumerable<OperationSignature> Signatures => [new(name, parameters)];

    public WebAnswer? Answer(WebRequest request)
    {
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false } path || path.Name != name)
        {
            return null;
        }

        request.DemandVerb("POST");

        var body = JsonBody.ReadOptional(request.Call.Body).EnumerateObject();
        var given = new ParameterReader(name, parameters, request.ServiceRoot).Read(body);
        request.Service.Execute(new OrganizationRequest(name) { Parameters = given });
        return WebAnswer.NoContent();
    }
}

/// <summary>One of the platform's own functions, without parameters.</summary>
internal sealed class UnboundFunction(string name, params IReadOnlyList<CustomApiParameter> properties) : IDeclaredOperation
{
    public IEnumerable<OperationSignature> Signatures => [new(name, []) { IsFunction = true, Response = properties }];

    public WebAnswer? Answer(WebRequest request)
    {
        if (OperationPath.Parse(request.Path) is not { Binding: BindingType.Global, HasNamespace: false } path || path.Name != name)
        {
            return null;
        }

        request.DemandVerb("GET");

        var response = request.Service.Execute(new OrganizationRequest(name));
        return new ResponseJson(request).Answer(name, properties, response.Results);
    }
}
