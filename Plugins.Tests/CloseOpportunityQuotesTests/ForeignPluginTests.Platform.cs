using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>Somebody else's plug-in on the closing of the second of three quotes misbehaves: the call fails whole and says at which quote.</summary>
public sealed class ForeignPluginTests
{
    private readonly OpportunityBuilder quotes = new OpportunityBuilder().WithActive(3);

    [Theory]
    [InlineData("rename")]
    [InlineData("move")]
    [InlineData("make a draft")]
    [InlineData("delete")]
    [InlineData("close")]
    [InlineData("swallow a failure")]
    [InlineData("throw")]
    public void CloseQuote_ForeignPluginMeddles_FailsNamingTheQuoteAndChangesNothing(string act)
    {
        using var organization = new TestOrganization(foreign: AtTheSecond(run => Meddle(act, run)));
        var user = organization.AddUser();
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.StartsWith("Quote QUO-00002 can't be closed: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("All quotes are as they were before: this call changed nothing.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(720105, fault.SubCode());
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
    }

    [Fact]
    public void CloseQuote_ForeignPluginRunsTooLong_IsStoppedByTheHostAndChangesNothing()
    {
        var time = new MovableTime();
        using var organization = new TestOrganization(time: time, foreign: AtTheSecond(_ => time.Ahead += TimeSpan.FromMinutes(2)));
        var user = organization.AddUser();
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Contains("timed out: a request has 2 minutes", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
    }

    private void Meddle(string act, PluginRun run)
    {
        var quote = quotes.Quotes[1];
        switch (act)
        {
            case "rename":
                run.System.Update(new Entity("quote", quote.Id) { ["name"] = "Mine" });
                break;
            case "move":
                run.System.Update(new Entity("quote", quote.Id) { ["opportunityid"] = null });
                break;
            case "make a draft":
                run.System.Update(new Entity("quote", quote.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
                break;
            case "delete":
                run.System.Delete("quote", quote.Id);
                break;
            case "close":
                run.System.Execute(new CloseQuoteRequest
                {
                    QuoteClose = new Entity("quoteclose") { ["quoteid"] = quote.ToEntityReference() },
                    Status = new OptionSetValue(6),
                });
                break;
            case "swallow a failure":
                Assert.ThrowsAny<Exception>(() => run.System.Delete("quote", Guid.NewGuid()));
                break;
            default:
                throw new FormatException("Not one of ours.");
        }
    }

    private TestStep AtTheSecond(Action<PluginRun> act) => new("Close", "quote", run =>
    {
        var closing = (Entity)run.Context.InputParameters["QuoteClose"];
        if (run.Context.Depth == 2 && closing.GetAttributeValue<EntityReference>("quoteid").Id == quotes.Quotes[1].Id)
        {
            act(run);
        }
    });

    private sealed class MovableTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
    }
}
