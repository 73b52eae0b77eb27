using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>The environment variables, in each value and in wrong ones.</summary>
public sealed partial class SettingTests : IDisposable
{
    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Win_DraftsBlockToo_IsRefusedNamingActiveOnesFirst()
    {
        organization.SetVariable("opsclose_BlockingQuotes", "ActiveAndDraft");
        var opportunity = new OpportunityBuilder().WithDraft(1).WithActive(1).In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("1 active quote and 1 draft quote: QUO-00002 (Quote 2), QUO-00001 (Quote 1).", fault.Message, StringComparison.Ordinal);
        Assert.Equal(5, organization.SdkCalls);
    }

    [Fact]
    public void Win_OnlyTheDefinitionSaysSo_ItsDefaultValueCounts()
    {
        var definition = organization.Query("environmentvariabledefinition", "schemaname", "opsclose_BlockingQuotes").Single();
        organization.Seed(new Entity("environmentvariabledefinition", definition.Id) { ["defaultvalue"] = "ActiveAndDraft" });
        var opportunity = new OpportunityBuilder().WithDraft(1).In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("still has 1 draft quote", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_DraftsBlockTooAndOnlyDraftsAreOpen_IsRefused()
    {
        organization.SetVariable("opsclose_BlockingQuotes", "ActiveAndDraft");
        var opportunity = new OpportunityBuilder().WithDraft(2).In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains("still has 2 draft quotes: QUO-00001", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_ProjectScopeAndProjectOpportunity_IsRefusedInSixCalls()
    {
        organization.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        var opportunity = new OpportunityBuilder().OfType(OpportunityBuilder.WorkBased).WithActive(1).In(organization);

        organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(6, organization.SdkCalls);
    }

    [Theory]
    [InlineData(OpportunityBuilder.ItemBased)]
    [InlineData(690970002)]
    [InlineData(null)]
    public void Win_ProjectScopeAndAnotherOpportunity_PassesInThreeCalls(int? orderType)
    {
        organization.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        var opportunity = new OpportunityBuilder().OfType(orderType).WithActive(1).In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(3, organization.SdkCalls);
        Assert.Contains(organization.Steps[0].Trace, line => line.Contains("only project opportunities are guarded", StringComparison.Ordinal));
        Assert.Equal(1, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_ProjectScopeAndBothKindsOfOpportunity_EachIsJudgedByItsOwnType()
    {
        organization.SetVariable("opsclose_GuardScope", "ProjectOpportunities");
        int[] types = [OpportunityBuilder.WorkBased, OpportunityBuilder.ItemBased, OpportunityBuilder.WorkBased, OpportunityBuilder.ItemBased];
        Guid[] opportunities = [.. types.Select(type => new OpportunityBuilder().OfType(type).WithActive(1).In(organization))];
        var user = organization.AddUser();

        organization.Fault(user, Closing.Win(opportunities[0]));
        organization.Execute(user, Closing.Win(opportunities[1]));
        organization.Fault(user, Closing.Win(opportunities[2]));
        organization.Execute(user, Closing.Win(opportunities[3]));

        Assert.Equal([0, 1, 0, 1], opportunities.Select(opportunity => organization.StateOf("opportunity", opportunity)));
    }

    [Theory]
    [InlineData("opsclose_GuardScope", "Projects", "Allowed values: AllOpportunities, ProjectOpportunities.")]
    [InlineData("opsclose_BlockingQuotes", "1", "Allowed values: Active, ActiveAndDraft.")]
    public void Win_WrongValue_NamesTheVariableAndTheValuesAllowed(string variable, string value, string expected)
    {
        organization.SetVariable(variable, value);
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        var fault = organization.Fault(organization.AddUser(), Closing.Win(opportunity));

        Assert.Contains($"The environment variable {variable} has the value \"{value}\". {expected}", fault.Message, StringComparison.Ordinal);
        Assert.Equal((720103, OperationStatus.Failed), (fault.SubCode(), fault.Status()));
        Assert.Equal(0, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_WrongValueButNothingOpen_SucceedsWithoutReadingIt()
    {
        organization.SetVariable("opsclose_GuardScope", "Projects");
        var opportunity = new OpportunityBuilder().In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(1, organization.SdkCalls);
    }
}
