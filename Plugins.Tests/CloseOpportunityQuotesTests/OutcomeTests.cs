using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>What is closed, what is left alone, and what a call says of it.</summary>
public sealed partial class OutcomeTests : IDisposable
{
    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(0, 0)]
    public void Call_ActiveAndDraftQuotes_ClosesThemAllAndCountsThem(int active, int draft)
    {
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(draft).WithActive(active);
        var opportunity = quotes.In(organization);

        var result = organization.CloseQuotes(user, opportunity);

        Assert.Equal(new BulkClose(active, draft, 0, false), result);
        Assert.All(quotes.Quotes, quote => Assert.Equal((3, 5), organization.StateAndStatus("quote", quote.Id)));
        Assert.Equal(active + draft, organization.CloseRowsOf(quotes).Count);
        Assert.Equal(0, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Call_Twice_TheSecondDoesNothing()
    {
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(1).WithActive(1);
        var opportunity = quotes.In(organization);
        organization.CloseQuotes(user, opportunity);

        var second = organization.CloseQuotes(user, opportunity);

        Assert.Equal(new BulkClose(0, 0, 0, false), second);
        Assert.Equal(2, organization.CloseRowsOf(quotes).Count);
    }

    [Fact]
    public void Call_ThenWin_ClosesTheOpportunity()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithDraft(1).WithActive(2).In(organization);
        organization.Fault(user, Closing.Win(opportunity));

        organization.CloseQuotes(user, opportunity);
        organization.Execute(user, Closing.Win(opportunity));

        Assert.Equal(1, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Call_DraftsCanBeClosedAsTheyAre_ClosesThemWithoutActivating()
    {
        using var projectRegime = new TestOrganization(draftQuotesCanBeClosed: true);
        projectRegime.SetVariable("opsclose_DraftQuotes", "CloseDirectly");
        var user = projectRegime.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(2);
        var opportunity = quotes.In(projectRegime);

        var result = projectRegime.CloseQuotes(user, opportunity);

        Assert.Equal(new BulkClose(0, 2, 0, false), result);
        Assert.Equal(["CloseQuote", "CloseQuote"], projectRegime.CallsOf(BulkClose.Message).Where(call => call is "CloseQuote" or "Update"));
    }

    [Fact]
    public void Call_DanishUser_LeavesDanishSubjects()
    {
        var user = organization.AddUser(TestOrganization.Danish);
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        organization.CloseQuotes(user, opportunity);

        Assert.Equal("Tilbud QUO-00001 lukket", organization.CloseRowsOf(quotes).Single().GetAttributeValue<string>("subject"));
    }
}
