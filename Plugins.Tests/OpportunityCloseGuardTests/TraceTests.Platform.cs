using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's rights of users, its nested messages, and its fault for a column that isn't there.</summary>
public partial class TraceTests
{
    [Fact]
    public void Win_UserMayReadNoQuotes_TellsTheReasonThatNoneIsNamed()
    {
        var user = organization.AddUser(quotes: Reads.None);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Fault(user, Closing.Win(opportunity));

        Assert.Contains("prvReadQuote", organization.Steps[0].Trace[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Win_ProjectScopeWithoutProjectOperations_TellsThePlatformsReason()
    {
        using var salesOnly = new TestOrganization(projectOperations: false);
        salesOnly.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        var opportunity = new OpportunityBuilder().WithoutType().WithActive(1).In(salesOnly);

        salesOnly.Fault(salesOnly.AddUser(), Closing.Win(opportunity));

        Assert.Contains("msdyn_ordertype", Assert.Single(salesOnly.Steps[0].Trace), StringComparison.Ordinal);
    }

    [Fact]
    public void Win_MakesTheRowItself_TellsWhyThatPasses()
    {
        var opportunity = new OpportunityBuilder().In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("a step of its own", Assert.Single(organization.Steps[1].Trace), StringComparison.Ordinal);
    }
}
