using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Benchmarks.Organizations;

/// <summary>The requests that are measured, as clients send them.</summary>
internal static class Requests
{
    private const int Won = 3;
    private const int Lost = 5;

    public static OrganizationRequest Win(Guid opportunityId) => new WinOpportunityRequest
    {
        OpportunityClose = new Entity("opportunityclose")
        {
            ["opportunityid"] = new EntityReference("opportunity", opportunityId),
            ["subject"] = "Won",
        },
        Status = new OptionSetValue(Won),
    };

    public static OrganizationRequest CloseQuote(Guid quoteId, string number) => new CloseQuoteRequest
    {
        QuoteClose = new Entity("quoteclose")
        {
            ["quoteid"] = new EntityReference("quote", quoteId),
            ["subject"] = $"Quote {number} closed",
            ["actualend"] = DateTime.UtcNow,
        },
        Status = new OptionSetValue(Lost),
    };

    public static OrganizationRequest CloseQuotes(Guid opportunityId) =>
        new("opsclose_CloseOpportunityQuotes") { ["Target"] = new EntityReference("opportunity", opportunityId) };
}
