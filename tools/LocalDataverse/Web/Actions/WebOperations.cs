using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Actions;

/// <summary>
/// The actions and functions that this host has. Those of the platform, with the parameters that its own metadata gives them:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions.
/// </summary>
internal static class WebOperations
{
    private static readonly CustomApiParameter Status = new("Status", ParameterType.Picklist);
    private static readonly CustomApiParameter OpportunityClose = Row("OpportunityClose", TableNames.OpportunityClose);
    private static readonly CustomApiParameter QuoteClose = Row("QuoteClose", TableNames.QuoteClose);

    public static IReadOnlyList<IWebOperation> Of(Organization organization) =>
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
