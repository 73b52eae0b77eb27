using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>What Application Insights is told of closings. Needs the platform's logger.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static DateTime now = new(2026, 11, 28, 9, 0, 0, DateTimeKind.Utc);

    private readonly TestOrganization organization = new(customizedClose: true, clock: () => now = now.AddMilliseconds(250));

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("Win", "Won")]
    [InlineData("Lose", "Lost")]
    public void Close_Refused_TellsOneEventOfCountsAndIds(string message, string closing)
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        organization.Fault(user, Closing.As(message, opportunity));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("Information", 720201, "ClosingRefused"), (told.Level, told.Id, told.Name));
        Assert.Equal(
            $"Event=ProjectOpsClose.ClosingRefused Reason=BlockedByQuotes Closing={closing} Active=2 Draft=1 Hidden=None OpportunityId={opportunity:D} UserId={user:D} "
            + $"CorrelationId={told.Pairs["CorrelationId"]} Milliseconds=250",
            told.Text);
        Assert.NotEqual(Guid.Empty, Guid.Parse(told.Pairs["CorrelationId"]));
    }

    [Theory]
    [InlineData(1, "Won")]
    [InlineData(2, "Lost")]
    [InlineData(null, "Unknown")]
    public void Create_Refused_TellsOneEventOfHowItWasToBeClosed(int? state, string closing)
    {
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Fault(organization.AddUser(), Create(opportunity, state));

        Assert.Equal(closing, Assert.Single(organization.Telemetry()).Pairs["Closing"]);
    }

    [Theory]
    [InlineData(Reads.Own, "Some")]
    [InlineData(Reads.None, "All")]
    public void Win_QuotesAreHiddenFromTheUser_TellsThatTheyAre(object quotes, string hidden)
    {
        var user = organization.AddUser(quotes: (Reads)quotes);
        var opportunity = new OpportunityBuilder().WithActive(1, owner: user).WithActive(2).In(organization);

        organization.Fault(user, Closing.Win(opportunity));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("3", hidden), (told.Pairs["Active"], told.Pairs["Hidden"]));
    }

    [Fact]
    public void Win_Passes_TellsNothing()
    {
        var opportunity = new OpportunityBuilder().WithDraft(2).In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(["Win", "Create"], organization.Steps.Select(step => step.MessageName));
        Assert.Empty(organization.Telemetry());
    }

    [Fact]
    public void Win_SettingIsWrong_WarnsWithoutItsValue()
    {
        organization.SetVariable("opsclose_BlockingQuotes", "Sometimes");
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("Warning", "InvalidSetting"), (told.Level, told.Pairs["Reason"]));
        Assert.DoesNotContain("Sometimes", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_RequestIsMalformed_WarnsWithoutAnId()
    {
        organization.Fault(organization.AddUser(), Closing.Win(new Entity("opportunityclose")));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(("Warning", "InvalidRequest"), (told.Level, told.Pairs["Reason"]));
        Assert.DoesNotContain("OpportunityId", told.Pairs.Keys);
    }

    /// <summary>The guard has counted by then, but nothing is told of an opportunity that its user may not read: docs/adr/0003-whose-rights.md.</summary>
    [Fact]
    public void Create_OpportunityIsHiddenFromTheUser_WarnsWithThePlatformsCodeAndNoCount()
    {
        var user = organization.AddUser(opportunities: Reads.None);
        var opportunity = new OpportunityBuilder().WithActive(2).In(organization);

        var fault = organization.Fault(user, Create(opportunity, state: 1));

        var told = Assert.Single(organization.Telemetry());
        Assert.Equal(720106, fault.SubCode());
        Assert.Equal(("Warning", "PlatformFault", "0x80040220"), (told.Level, told.Pairs["Reason"], told.Pairs["Fault"]));
        Assert.DoesNotContain("Active", told.Pairs.Keys);
    }

    [Theory]
    [InlineData("Win")]
    [InlineData("Lose")]
    public void Close_WithoutApplicationInsights_DoesExactlyTheSame(string message)
    {
        using var untold = new TestOrganization(applicationInsights: false);

        var (there, here) = (RefusedIn(organization, message), RefusedIn(untold, message));

        Assert.Equal(there, here);
        Assert.NotEmpty(organization.Telemetry());
        Assert.Empty(untold.Telemetry());
    }

    /// <summary>Text, calls and trace, without the ids.</summary>
    private static string RefusedIn(TestOrganization organization, string message)
    {
        var opportunity = new OpportunityBuilder().WithActive(2).In(organization);
        var fault = organization.Fault(organization.AddUser(), Closing.As(message, opportunity));
        var step = Assert.Single(organization.Steps);
        return string.Join("\n", [fault.Message, fault.TraceText, .. step.CallsInFull, .. step.Trace]).Replace($"{opportunity:D}", "", StringComparison.Ordinal);
    }

    private static CreateRequest Create(Guid opportunity, int? state)
    {
        var row = Closing.CloseRow(opportunity);
        if (state is not null)
        {
            row["opportunitystatecode"] = new OptionSetValue(state.Value);
        }

        return new CreateRequest { Target = row };
    }
}
