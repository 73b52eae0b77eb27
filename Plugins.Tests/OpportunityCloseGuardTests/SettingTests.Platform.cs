using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's fault for a column that isn't there.</summary>
public partial class SettingTests
{
    [Fact]
    public void Win_ProjectScopeWithoutProjectOperations_NamesTheVariable()
    {
        using var salesOnly = new TestOrganization(projectOperations: false);
        salesOnly.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        var opportunity = new OpportunityBuilder().WithoutType().WithActive(1).In(salesOnly);

        var fault = salesOnly.Fault(salesOnly.AddUser(), Closing.Win(opportunity));

        Assert.Contains("The environment variable opsclose_GuardScope has the value \"ProjectOpportunities\", but opportunities here have no column msdyn_ordertype", fault.Message, StringComparison.Ordinal);
        Assert.Equal((720104, OperationStatus.Failed), (fault.SubCode(), fault.Status()));
        Assert.Equal(0, salesOnly.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_AllOpportunitiesWithoutProjectOperations_IsGuardedAsEverywhere()
    {
        using var salesOnly = new TestOrganization(projectOperations: false);
        var opportunity = new OpportunityBuilder().WithoutType().WithActive(1).In(salesOnly);

        var fault = salesOnly.Fault(salesOnly.AddUser(), Closing.Win(opportunity));

        Assert.Contains("still has 1 active quote: QUO-00001", fault.Message, StringComparison.Ordinal);
    }
}
