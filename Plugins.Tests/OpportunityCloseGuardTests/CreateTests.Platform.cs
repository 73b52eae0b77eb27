using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.OpportunityCloseGuardTests;

/// <summary>Needs the platform's customised closing, its nested messages, and the import of a solution.</summary>
public partial class CreateTests
{
    private const int InvalidSetting = 720103;
    private const int PlatformFault = 720106;

    [Fact]
    public void Create_NoActiveQuote_ClosesTheOpportunity()
    {
        var opportunity = new OpportunityBuilder().WithClosed(1).In(organization);

        organization.Execute(organization.AddUser(), Create(opportunity, state: 2));

        Assert.Equal(2, organization.StateOf("opportunity", opportunity));
        Assert.Equal(1, organization.SdkCalls);
    }

    [Fact]
    public void Create_StepIsNotInTheSolution_ClosesOverActiveQuotes()
    {
        using var unguarded = new TestOrganization(TestSolution.WithoutSteps(TestSolution.CreateStep), customizedClose: true);
        var opportunity = new OpportunityBuilder().WithActive(1).In(unguarded);

        unguarded.Execute(unguarded.AddUser(), Create(opportunity, state: 1));

        Assert.Equal(1, unguarded.StateOf("opportunity", opportunity));
    }

    /// <summary>The platform asks for rights to the row that is created, not for rights to the opportunity that it names.</summary>
    [Theory]
    [InlineData(Reads.Own, "")]
    [InlineData(Reads.None, "")]
    [InlineData(Reads.Own, "Sometimes")]
    public void Create_OpportunityIsHiddenFromTheUser_TellsNothingOfItsQuotes(object opportunities, string blockingQuotes)
    {
        if (blockingQuotes.Length > 0)
        {
            organization.SetVariable("opsclose_BlockingQuotes", blockingQuotes);
        }

        var user = organization.AddUser(opportunities: (Reads)opportunities);
        var opportunity = new OpportunityBuilder().WithActive(77).WithDraft(77).In(organization);

        var fault = organization.Fault(user, Create(opportunity, state: 1));

        Assert.Equal(blockingQuotes.Length > 0 ? InvalidSetting : PlatformFault, fault.SubCode());
        var told = (fault.Message + fault.TraceText).Replace($"{opportunity:D}", "", StringComparison.Ordinal).Replace($"{user:D}", "", StringComparison.Ordinal);
        Assert.DoesNotContain("77", told, StringComparison.Ordinal);
        Assert.DoesNotContain("QUO-", told, StringComparison.Ordinal);
        Assert.Equal(0, organization.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Create_OpportunityByAlternateKey_IsGuardedAsByItsId()
    {
        using var keyed = new TestOrganization(customizedClose: true, opportunityKey: "name");
        var opportunity = new OpportunityBuilder().WithActive(1).In(keyed);
        var row = (Entity)Create(opportunity, state: 1)["Target"];
        row["opportunityid"] = new EntityReference("opportunity", "name", "Network rollout");

        var fault = keyed.Fault(keyed.AddUser(), new CreateRequest { Target = row });

        Assert.StartsWith("The opportunity can't be closed as Won because it still has 1 active quote: QUO-00001", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, keyed.StateOf("opportunity", opportunity));
    }

    [Fact]
    public void Win_MakesTheRowItself_IsNotCheckedTwice()
    {
        var opportunity = new OpportunityBuilder().WithDraft(1).In(organization);

        organization.Execute(organization.AddUser(), Closing.Win(opportunity));

        Assert.Equal(["Win", "Create"], organization.Steps.Select(step => step.MessageName));
        Assert.Equal([2, 0], organization.Steps.Select(step => step.Calls.Count));
        Assert.Single(organization.Query("opportunityclose", "opportunityid", opportunity));
    }
}
