using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Closing some of an opportunity's quotes, and keeping the others.</summary>
public class QuoteIdsTests
{
    private const int InvalidRequest = 720102;
    private const string NoId = "QuoteIds is given but holds no id. Give the ids of the quotes to close; leave QuoteIds out only to close all open quotes.";

    [Theory]
    [InlineData("{0},{2}", 1, 1)]
    [InlineData(" {0} , {2}, ", 1, 1)]
    [InlineData("{{{0}}}", 1, 0)]
    [InlineData("{0},{0}", 1, 0)]
    [InlineData("{1},{0}", 2, 0)]
    public void Call_SomeQuotesGiven_ClosesThoseAndKeepsTheOthers(string format, int active, int drafts)
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(2).WithDraft(1);
        var opportunity = quotes.In(organization);
        var ids = string.Format(null, format, [.. quotes.Quotes.Select(quote => (object)quote.Id)]);

        var result = Close(organization, opportunity, ids);

        Assert.Equal(new BulkClose(active, drafts, 3 - active - drafts, false), result);
        Assert.All(quotes.Quotes, quote => Assert.Equal(
            ids.Contains(quote.Id.ToString(), StringComparison.Ordinal) ? 3 : StateBefore(quotes, quote.Id), organization.StateOf("quote", quote.Id)));
    }

    /// <summary>Left out, which arrives in both ways that Dataverse has, and null.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Call_LeftOutOrNull_ClosesAll(bool isNull, bool omittedArriveAsDefaults)
    {
        using var organization = new TestOrganization(omittedArriveAsDefaults: omittedArriveAsDefaults);
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        var result = isNull ? Close(organization, opportunity, null) : organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(2, 1, 0, false), result);
    }

    /// <summary>What a flow makes of an empty selection: it means none, and closing is for good.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" , ")]
    public void Call_GivenWithoutAnyId_IsRefusedSayingWhatToDo(string ids) => AssertRefused(ids, NoId);

    [Fact]
    public void Call_IdsThatAreNoOpenQuotesOfTheOpportunity_ArePassedOver()
    {
        using var organization = new TestOrganization();
        var others = new OpportunityBuilder().WithActive(1);
        others.In(organization);
        var quotes = new OpportunityBuilder().WithClosed(1).WithWon(1).WithActive(1);
        var opportunity = quotes.In(organization);
        var ids = string.Join(',', [Guid.NewGuid(), others.Quotes[0].Id, .. quotes.Quotes.Select(quote => quote.Id)]);

        Assert.Equal(new BulkClose(1, 0, 0, false), Close(organization, opportunity, ids));
        Assert.Equal(new BulkClose(0, 0, 0, false), Close(organization, opportunity, ids));
        Assert.Equal(1, organization.StateOf("quote", others.Quotes[0].Id));
        Assert.Equal(2, organization.StateOf("quote", quotes.Quotes[1].Id));
    }

    [Theory]
    [InlineData("QUO-00001", "QuoteIds holds \"QUO-00001\", which is no id of a quote. Give values of the column quoteid, separated by commas.")]
    [InlineData("11111111-2222-3333-4444-555555555555;x", "QuoteIds holds \"11111111-2222-3333-4444-555555555555;x\", which is no id of a quote. Give values of the column quoteid, separated by commas.")]
    [InlineData("<b>\n", "QuoteIds holds \"<b>\", which is no id of a quote. Give values of the column quoteid, separated by commas.")]
    public void Call_SomethingElseThanIds_IsRefusedNamingIt(string ids, string expected) => AssertRefused(ids, expected);

    [Fact]
    public void Call_251Ids_AreRefused() =>
        AssertRefused(string.Join(',', Enumerable.Range(0, 251).Select(_ => Guid.NewGuid())), "QuoteIds holds 251 ids; at most 250 are allowed.");

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(249, 0)]
    [InlineData(250, 0)]
    public void Call_SomeGiven_CostsWhatTheFormulaSays(int active, int drafts)
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(active).WithDraft(drafts);
        var chosen = string.Join(',', quotes.Quotes.Select(quote => quote.Id));
        var opportunity = quotes.WithActive(3).In(organization);

        var result = Close(organization, opportunity, chosen);

        var pages = ((active + drafts) / 250) + 1;
        Assert.Equal(new BulkClose(active, drafts, 3, false), result);
        Assert.Equal(pages + active + (2 * drafts) + 4, organization.CallsOf(BulkClose.Message).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Activity_SomeQuotesGiven_ClosesThoseAndKeepsTheOthers(bool inTransaction)
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(2).WithDraft(1);
        var opportunity = quotes.In(organization);

        var outputs = organization.RunActivity(
            organization.AddUser(), opportunity, inTransaction, new() { ["QuoteIds"] = $"{quotes.Quotes[0].Id},{quotes.Quotes[2].Id}" });

        Assert.Equal((1, 1, 1), (outputs["ActiveClosed"], outputs["DraftsClosed"], outputs["Remaining"]));
        Assert.Equal(1, organization.StateOf("quote", quotes.Quotes[1].Id));
    }

    /// <summary>An argument that isn't set, and one that is set to an empty column's value.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Activity_LeftOutOrNull_ClosesAll(bool isNull)
    {
        using var organization = new TestOrganization();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        var outputs = organization.RunActivity(organization.AddUser(), opportunity, inTransaction: true, isNull ? new() { ["QuoteIds"] = null } : null);

        Assert.Equal((2, 1, 0), (outputs["ActiveClosed"], outputs["DraftsClosed"], outputs["Remaining"]));
    }

    private static BulkClose Close(TestOrganization organization, Guid opportunity, string? ids) =>
        BulkClose.Of(organization.Execute(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With("QuoteIds", ids))));

    private static int StateBefore(OpportunityBuilder quotes, Guid id) =>
        quotes.Quotes.Single(quote => quote.Id == id).GetAttributeValue<OptionSetValue>("statecode").Value;

    private static void AssertRefused(string ids, string expected)
    {
        using var organization = new TestOrganization();
        var quotes = new OpportunityBuilder().WithActive(1);
        var opportunity = quotes.In(organization);

        var fault = organization.Fault(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With("QuoteIds", ids)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(InvalidRequest, fault.SubCode());
        Assert.Equal(1, organization.StateOf("quote", quotes.Quotes[0].Id));
    }
}
