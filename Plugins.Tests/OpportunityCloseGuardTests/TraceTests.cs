using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>What an administrator reads in the plug-in trace log: why a closing passed, or what stood in its way. The facts, not the sentences.</summary>
public sealed partial class TraceTests : IDisposable
{
    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Win_NothingOpen_TellsThat()
    {
        var opportunity = new OpportunityBuilder().WithClosed(1).In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("no quote", Assert.Single(organization.Steps[0].Trace), StringComparison.Ordinal);
    }

    [Fact]
    public void Win_OnlyDrafts_TellsWhichQuotesBlock()
    {
        var opportunity = new OpportunityBuilder().WithDraft(2).In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("Active quotes block", Assert.Single(organization.Steps[0].Trace), StringComparison.Ordinal);
    }

    [Fact]
    public void Win_Refused_TellsWhatWasCounted()
    {
        var opportunity = new OpportunityBuilder().WithActive(2).WithDraft(1).In(organization);

        organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        var line = Assert.Single(organization.Steps[0].Trace);
        Assert.All([$"{opportunity:D}", "2 active", "1 draft"], fact => Assert.Contains(fact, line, StringComparison.Ordinal));
    }
}
