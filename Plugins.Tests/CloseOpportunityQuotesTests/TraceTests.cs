using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.CloseOpportunityQuotesTests;

/// <summary>What an administrator reads of a call in the plug-in trace log. The facts, not the sentences.</summary>
public sealed partial class TraceTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Call_AllClosed_TellsWhatItClosed()
    {
        using var organization = new TestOrganization();
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        AssertTells(organization, $"{opportunity:D}", "closed 2 active and 1 draft", "0 active and 0 draft quotes remain");
        Assert.DoesNotContain("time", Trace(organization), StringComparison.Ordinal);
    }

    [Fact]
    public void Call_TimeIsOver_TellsThatToo()
    {
        var now = Noon;
        using var organization = new TestOrganization(clock: () => now = now.AddMinutes(1));
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        organization.CloseQuotes(organization.AddUser(), opportunity);

        AssertTells(organization, $"{opportunity:D}", "closed 1 active and 0 draft", "1 active and 1 draft quotes remain", "time");
    }

    private static void AssertTells(TestOrganization organization, params string[] facts) =>
        Assert.All(facts, fact => Assert.Contains(fact, Trace(organization), StringComparison.Ordinal));

    private static string Trace(TestOrganization organization) =>
        string.Join(" ", organization.Steps.Single(step => step.MessageName == BulkClose.Message).Trace);
}
