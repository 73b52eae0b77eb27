using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>What Application Insights is told of a bulk close. Needs the platform's logger.</summary>
public sealed class TelemetryTests
{
    private const string Reason = "The price list of Contoso is missing.";

    [Fact]
    public void Call_AllClosed_TellsOneEventOfCountsAndIds()
    {
        using var organization = new TestOrganization(clock: () => DateTime.UnixEpoch);
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        organization.CloseQuotes(user, opportunity);

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("Information", 720202, "BulkCloseEnded"), (told.Level, told.Id, told.Name));
        Assert.Equal(
            $"Event=ProjectOpsClose.BulkCloseEnded Outcome=Done ActiveClosed=2 DraftsClosed=1 Remaining=0 OpportunityId={opportunity:D} UserId={user:D} "
            + $"CorrelationId={told.Pairs["CorrelationId"]} Milliseconds=0",
            told.Text);
    }

    [Fact]
    public void Call_TimeIsOver_TellsThatThereIsMoreToDo()
    {
        var now = DateTime.UnixEpoch;
        using var organization = new TestOrganization(clock: () => now = now.AddMinutes(1));
        var opportunity = new OpportunityBuilder().WithActive(3).In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(
            ("MoreToDo", "1", "0", "2", "240000"),
            (told.Pairs["Outcome"], told.Pairs["ActiveClosed"], told.Pairs["DraftsClosed"], told.Pairs["Remaining"], told.Pairs["Milliseconds"]));
    }

    [Fact]
    public void Call_QuoteCannotBeClosed_WarnsWithThePlatformsCodeAndThatNothingIsClosed()
    {
        using var organization = new TestOrganization(foreign: new TestStep("Close", "quote", RefuseTheSecond()));
        var opportunity = new OpportunityBuilder().WithActive(2).In(organization);

        organization.Fault(organization.AddUser(), BulkClose.Request(opportunity));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(
            ("Warning", "QuoteNotClosed", "0x80040265", "Failed", "0", "0"),
            (told.Level, told.Pairs["Reason"], told.Pairs["Fault"], told.Pairs["Outcome"], told.Pairs["ActiveClosed"], told.Pairs["DraftsClosed"]));
        Assert.DoesNotContain("Remaining", told.Pairs.Keys);
        Assert.DoesNotContain("Contoso", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_ParameterIsWrong_WarnsWithoutItsValue()
    {
        using var organization = new TestOrganization();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Fault(organization.AddUser(), BulkClose.Request(opportunity, BulkClose.With("QuoteIds", "Contoso")));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("Warning", "InvalidRequest", "Failed"), (told.Level, told.Pairs["Reason"], told.Pairs["Outcome"]));
        Assert.DoesNotContain("Contoso", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_WithoutApplicationInsights_MakesTheSameCalls()
    {
        using var told = new TestOrganization();
        using var untold = new TestOrganization(applicationInsights: false);

        var (there, here) = (CallsIn(told), CallsIn(untold));

        Assert.Equal(there, here);
        Assert.NotEmpty(told.Telemetry());
        Assert.Empty(untold.Telemetry());
    }

    /// <summary>Microsoft documents the logger for plug-ins alone.</summary>
    [Fact]
    public void Activity_AllClosed_TellsNothing()
    {
        using var organization = new TestOrganization();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var outputs = organization.RunActivity(organization.AddUser(), opportunity, inTransaction: true);

        Assert.Equal(1, outputs["ActiveClosed"]);
        Assert.Empty(organization.Telemetry());
    }

    private static IReadOnlyList<string> CallsIn(TestOrganization organization)
    {
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(2).In(organization);
        organization.CloseQuotes(organization.AddUser(), opportunity);
        return [.. organization.Steps.SelectMany(step => step.CallsInFull)];
    }

    private static Action<PluginRun> RefuseTheSecond()
    {
        var closings = 0;
        return _ =>
        {
            if (++closings == 2)
            {
                throw new InvalidPluginExecutionException(Reason);
            }
        };
    }
}
