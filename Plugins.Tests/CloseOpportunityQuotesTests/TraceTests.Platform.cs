using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Needs the platform's rights of users.</summary>
public partial class TraceTests
{
    [Fact]
    public void Call_QuoteCannotBeClosed_TellsWhichAndWhy()
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var user = organization.AddUser(writesQuotes: Reads.Own);

        organization.Fault(user, BulkClose.Request(opportunity));

        AssertTells(organization, $"{quotes.Quotes[0].Id:D}", $"{user:D}");
    }
}
