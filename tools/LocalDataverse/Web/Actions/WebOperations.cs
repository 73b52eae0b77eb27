using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
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

    private static readonly OperationSignature[] OfThePlatform =
    [
        new("WinOpportunity", [OpportunityClose, Status]),
        new("LoseOpportunity", [OpportunityClose, Status]),
        new("CloseQuote", [QuoteClose, Status]),
        new("WinQuote", [QuoteClose, Status]),
        new("ReviseQuote", [Id("QuoteId")]) { HasColumnSet = true, Response = [Row("Entity", TableNames.Quote)] },
        new("WhoAmI", []) { IsFunction = true, Response = [Id("BusinessUnitId"), Id("UserId"), Id("OrganizationId")] },
        new("RetrieveVersion", []) { IsFunction = true, Response = [new CustomApiParameter("Version", ParameterType.String)] },
    ];

    /// <summary>With every custom API that a solution has brought, as its registration says: an import may bring more.</summary>
    public static IEnumerable<OperationSignature> Of(Organization organization) =>
        OfThePlatform.Concat(organization.CustomApis.Values.Select(SignatureOf));

    // What the plug-in leaves out is null, so every response property may be.
    private static OperationSignature SignatureOf(CustomApi api) => new(api.Name, api.RequestParameters)
    {
        IsFunction = api.IsFunction,
        IsPrivate = api.IsPrivate,
        IsBuilt = !api.IsFunction,
        Binding = api.Binding,
        Table = api.Table,
        Response = [.. api.ResponseProperties.Select(property => property with { IsOptional = true })],
    };

    private static CustomApiParameter Row(string name, string table) => new(name, ParameterType.Entity) { Table = table };

    private static CustomApiParameter Id(string name) => new(name, ParameterType.Guid);
}
