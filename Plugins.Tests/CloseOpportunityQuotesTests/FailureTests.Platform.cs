using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>A quote that can't be closed, whatever the reason: nothing changes, and the error names it.</summary>
public class FailureTests
{
    private const string Reason = "The price list is missing.";
    private const int Drafts = 3;
    private const int Active = 3;

    public static TheoryData<string, int> EveryPlace
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var k in Enumerable.Range(1, Drafts))
            {
                data.Add("Update", k);
            }

            foreach (var k in Enumerable.Range(1, Drafts + Active))
            {
                data.Add("Close", k);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void Call_AnotherPluginRefusesTheKthQuote_LeavesEveryRowAsItWas(string message, int k)
    {
        using var organization = new TestOrganization(foreign: new TestStep(message, "quote", run => RefuseThe(k, message, run)));
        var user = organization.AddUser();
        var quotes = new OpportunityBuilder().WithDraft(Drafts).WithActive(Active);
        var opportunity = quotes.In(organization);
        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));

        Assert.Equal(
            $"Quote QUO-{k:D5} can't be closed: {Reason} All quotes are as they were before: this call changed nothing.", fault.Message);
        Assert.Equal(720105, fault.SubCode());
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
    }

    [Fact]
    public void Call_QuoteIsClosedBySomebodyBetweenReadAndTurn_FailsCleanAndTheRepeatSucceeds()
    {
        var meddle = true;
        var quotes = new OpportunityBuilder().WithActive(2);
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
        {
            if (!meddle || NumberOf(run) != "QUO-00001")
            {
                return;
            }

            CloseAs(run, quotes.Quotes[1].ToEntityReference(), status: 6);
        }));
        var user = organization.AddUser();
        var opportunity = quotes.In(organization);

        var before = organization.Snapshot(quotes.Quotes);

        var fault = organization.Fault(user, BulkClose.Request(opportunity));
        Assert.Equal(before, organization.Snapshot(quotes.Quotes));
        Assert.Empty(organization.CloseRowsOf(quotes));
        meddle = false;
        var repeated = organization.CloseQuotes(user, opportunity);

        Assert.StartsWith("Quote QUO-00002 can't be closed:", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new BulkClose(2, 0, 0, false), repeated);
    }

    [Fact]
    public void Call_QuoteIsClosedBySomebodyBeforeItsPageIsRead_IsLeftOut()
    {
        var quotes = new OpportunityBuilder().WithActive(251);
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run =>
        {
            if (NumberOf(run) == "QUO-00001")
            {
                CloseAs(run, quotes.Quotes[250].ToEntityReference(), status: 6);
            }
        }));
        var opportunity = quotes.In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(250, 0, 0, false), result);
        Assert.Equal((3, 6), organization.StateAndStatus("quote", quotes.Quotes[250].Id));
    }

    [Theory]
    [InlineData(250, 250)]
    [InlineData(510, 1)]
    public void Call_QuotesStayOpenAlthoughClosed_ComesToAnEndAndClosesTheOthers(int quotes, int stuck)
    {
        using var organization = new TestOrganization(foreign: Reopening(stuck));
        var opportunity = new OpportunityBuilder().WithActive(quotes).In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(quotes, 0, stuck, false), result);
    }

    [Fact]
    public void Call_QuoteStaysOpenAndTimeIsShort_TellsNobodyToCallAgain()
    {
        var now = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        using var organization = new TestOrganization(clock: () => now = now.AddMinutes(1), foreign: Reopening(1));
        var opportunity = new OpportunityBuilder().WithActive(3).In(organization);

        var result = organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(new BulkClose(1, 0, 3, false), result);
        Assert.Contains(organization.Steps.SelectMany(step => step.Trace), line => line.Contains("still open although it was closed", StringComparison.Ordinal));
    }

    [Fact]
    public void Call_ReadsQuotesByNumber_WhateverTheirOrderInTheTable()
    {
        var closed = new List<string>();
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", run => closed.Add(NumberOf(run))));
        var quotes = new OpportunityBuilder().WithActive(3);
        quotes.Quotes[0]["quotenumber"] = "QUO-00009";
        var opportunity = quotes.In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        Assert.Equal(["QUO-00002", "QUO-00003", "QUO-00009"], closed);
    }

    [Fact]
    public void Call_RaisedBySystemOnBehalfOfAUser_ActsAsSystemAndSpeaksTheUsersLanguage()
    {
        var quotes = new OpportunityBuilder().WithActive(2);
        using var organization = new TestOrganization(foreign: new TestStep("Update", "account", run => run.System.Execute(BulkClose.Request(quotes.Id))));
        var user = organization.AddUser(TestOrganization.Danish, quotes: Reads.None, writesQuotes: Reads.None);
        quotes.In(organization);
        var account = new Entity("account", Guid.NewGuid()) { ["name"] = "Account" };
        organization.Seed(account);

        organization.Execute(user, new UpdateRequest { Target = new Entity("account", account.Id) { ["name"] = "Renamed" } });

        Assert.Equal(["Tilbud QUO-00001 lukket", "Tilbud QUO-00002 lukket"], organization.CloseRowsOf(quotes).Select(row => row["subject"]));
    }

    /// <summary>Somebody's plug-in that makes the first quotes drafts again as soon as they are closed.</summary>
    private static TestStep Reopening(int first) => new("Close", "quote", run =>
    {
        if (string.CompareOrdinal(NumberOf(run), $"QUO-{first:D5}") > 0)
        {
            return;
        }

        run.System.Update(new Entity("quote", QuoteOf(run).Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
    })
    {
        Stage = 40,
    };

    private static void CloseAs(PluginRun run, EntityReference quote, int status) => run.System.Execute(new CloseQuoteRequest
    {
        QuoteClose = new Entity("quoteclose") { ["quoteid"] = quote, ["subject"] = "Mine" },
        Status = new OptionSetValue(status),
    });

    private static void RefuseThe(int k, string message, PluginRun run)
    {
        var number = message == "Close" ? NumberOf(run) : Number(run, run.Target.Id);
        if (number == $"QUO-{k:D5}")
        {
            throw new InvalidPluginExecutionException(Reason);
        }
    }

    private static string NumberOf(PluginRun run) => Number(run, QuoteOf(run).Id);

    private static EntityReference QuoteOf(PluginRun run) =>
        ((Entity)run.Context.InputParameters["QuoteClose"]).GetAttributeValue<EntityReference>("quoteid");

    private static string Number(PluginRun run, Guid quote) =>
        run.System.Retrieve("quote", quote, new Microsoft.Xrm.Sdk.Query.ColumnSet("quotenumber")).GetAttributeValue<string>("quotenumber");
}
