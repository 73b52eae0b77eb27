using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

public partial class CloseOpportunityQuotesActivityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_ActiveAndDraftQuotes_ClosesThemAll(bool inTransaction)
    {
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(1).WithActive(2);
        var opportunity = quotes.In(organization);

        var outputs = organization.RunActivity(user, opportunity, inTransaction);

        Assert.Equal(2, outputs["ActiveClosed"]);
        Assert.Equal(1, outputs["DraftsClosed"]);
        Assert.Equal(0, outputs["Remaining"]);
        Assert.Equal(false, outputs["MoreToDo"]);
        Assert.All(quotes.Quotes, quote => Assert.Equal((3, 5), organization.StateAndStatus("quote", quote.Id)));
    }

    [Fact]
    public void Run_ArgumentsGiven_AreKept()
    {
        var closedOn = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization();
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        organization.RunActivity(user, opportunity, inTransaction: true, new()
        {
            ["Status"] = 6,
            ["Subject"] = "Tender lost",
            ["Description"] = "Price",
            ["ClosedOn"] = closedOn,
        });

        var close = organization.CloseRowsOf(quotes).Single();
        Assert.Equal((3, 6), organization.StateAndStatus("quote", quotes.Quotes[0].Id));
        Assert.Equal("Tender lost", close.GetAttributeValue<string>("subject"));
        Assert.Equal("Price", close.GetAttributeValue<string>("description"));
        Assert.Equal(closedOn, close.GetAttributeValue<DateTime>("actualend"));
    }
}
