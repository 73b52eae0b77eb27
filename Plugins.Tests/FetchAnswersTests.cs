using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Dataverse;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Tests.Dataverse;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>What the seam on FakeXrmEasy answers to the product's own FetchXML, without FakeXrmEasy.</summary>
public sealed class FetchAnswersTests
{
    private readonly OpportunityBuilder opportunity = new OpportunityBuilder().WithDraft(2).WithActive(3).WithWon(1).WithClosed(2);

    [Fact]
    public void Count_OpenQuotes_IsPerState()
    {
        var counts = new OpenQuoteReader(Service()).Count(opportunity.Id);

        Assert.Equal((3, 2), (counts.Active, counts.Draft));
    }

    [Fact]
    public void Count_OfAnotherOpportunity_IsZero() => Assert.True(new OpenQuoteReader(Service()).Count(Guid.NewGuid()).None);

    [Theory]
    [InlineData(BlockingQuotes.Active, 5, "QUO-00003 QUO-00004 QUO-00005")]
    [InlineData(BlockingQuotes.ActiveAndDraft, 5, "QUO-00003 QUO-00004 QUO-00005 QUO-00001 QUO-00002")]
    [InlineData(BlockingQuotes.ActiveAndDraft, 4, "QUO-00003 QUO-00004 QUO-00005 QUO-00001")]
    internal void First_ActiveBeforeDrafts_ByNumber(BlockingQuotes policy, int most, string expected)
    {
        var first = new OpenQuoteReader(Service()).First(opportunity.Id, policy, most);

        Assert.Equal(expected.Split(' '), first.Select(quote => quote.Number));
        Assert.All(first, quote => Assert.StartsWith("Quote ", quote.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""<fetch page="2"><entity name="quote" /></fetch>""", "<fetch>")]
    [InlineData("""<fetch><entity name="quote"><link-entity name="account" /></entity></fetch>""", "<link-entity>")]
    [InlineData("""<fetch><entity name="quote"><filter type="or" /></entity></fetch>""", "<filter>")]
    [InlineData("""<fetch><entity name="quote"><filter><condition attribute="name" operator="like" value="a" /></filter></entity></fetch>""", "<condition>")]
    [InlineData("""<fetch><entity name="quote"><attribute name="name" alias="n" /></entity></fetch>""", "<attribute>")]
    public void Query_MoreThanOursUse_IsNamed(string fetchXml, string expected)
    {
        var refusal = Assert.Throws<NotSupportedException>(() => FetchAnswers.Of(fetchXml, _ => opportunity.Quotes));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private IOrganizationService Service() => FetchService.Over(fetchXml => FetchAnswers.Of(fetchXml, table => table == "quote" ? opportunity.Quotes : []));
}
