using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class TransactionTests
{
    [Fact]
    public void Win_StepRefuses_NothingIsWritten()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity") { Type = typeof(RefusingPlugin) });
        var opportunity = organization.AddOpportunity();

        var fault = FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Equal("Not today.", fault.Message);
        Assert.Equal(0, organization.StateOf(opportunity));
        Assert.Empty(organization.All("opportunityclose"));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public void Win_StepWritesAndThenThrows_NestedWritesAreRolledBack(int stage)
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
        {
            run.User.Create(new Entity("account") { ["name"] = "Written before the refusal" });
            throw new InvalidPluginExecutionException("No.");
        })
        { Stage = stage });
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Empty(organization.All("account"));
        Assert.Equal(0, organization.StateOf(opportunity));
        Assert.Empty(organization.All("opportunityclose"));
    }

    [Fact]
    public void Win_PreValidationWritesAndThenThrows_ItsWritesStay()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
        {
            run.User.Create(new Entity("account") { ["name"] = "Outside the transaction" });
            throw new InvalidPluginExecutionException("No.");
        })
        { Stage = 10 });
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Single(organization.All("account"));
        Assert.Equal(0, organization.StateOf(opportunity));
    }

    [Fact]
    public void Win_StepSwallowsAFailedCall_TransactionIsDeadAllTheSame()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
        {
            run.User.Create(new Entity("account") { ["name"] = "Written before the error" });
            Assert.ThrowsAny<Exception>(() => run.User.Retrieve("account", Guid.NewGuid(), new ColumnSet()));
        }));
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvTransactionCountReduced, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Empty(organization.All("account"));
        Assert.Equal(0, organization.StateOf(opportunity));
    }

    [Fact]
    public void Step_CallsAfterAFailedCall_ThereIsNoActiveTransaction()
    {
        var second = 0;
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
        {
            Assert.ThrowsAny<Exception>(() => run.User.Retrieve("account", Guid.NewGuid(), new ColumnSet()));
            second = FaultAssert.Throws(
                ErrorCodes.NoActiveTransaction, () => run.User.RetrieveMultiple(new QueryExpression("account"))).ErrorCode;
        }));
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvTransactionCountReduced, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Equal(ErrorCodes.NoActiveTransaction, second);
    }

    [Fact]
    public void Step_SwallowsAFailureBeforeTheTransaction_RequestGoesOn()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity", run =>
            Assert.ThrowsAny<Exception>(() => run.User.Retrieve("account", Guid.NewGuid(), new ColumnSet())))
        { Stage = 10 });
        var opportunity = organization.AddOpportunity();

        organization.User.Execute(ScriptedOrganization.Win(opportunity));

        Assert.Equal(1, organization.StateOf(opportunity));
    }

    [Fact]
    public void Step_NestedStepFails_OuterSwallowsIt_EverythingIsRolledBack()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity", run =>
                Assert.ThrowsAny<Exception>(() => run.User.Create(new Entity("account") { ["name"] = "Refused" }))),
            new TestStep("Create", "account", _ => throw new InvalidPluginExecutionException("No accounts.")) { Stage = 40 });
        var opportunity = organization.AddOpportunity();

        FaultAssert.Throws(ErrorCodes.IsvTransactionCountReduced, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        Assert.Empty(organization.All("account"));
        Assert.Equal(0, organization.StateOf(opportunity));
    }

    [Fact]
    public void NextRequest_AfterADeadTransaction_Works()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity") { Type = typeof(RefusingPlugin) });
        var opportunity = organization.AddOpportunity();
        FaultAssert.Throws(ErrorCodes.IsvAborted, () => organization.User.Execute(ScriptedOrganization.Win(opportunity)));

        organization.User.Execute(ScriptedOrganization.Lose(opportunity));

        Assert.Equal(2, organization.StateOf(opportunity));
    }

    [Fact]
    public async Task Win_SameOpportunityFromManyClients_ClosesItOnce()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();

        var closed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryWin(organization, opportunity))));

        Assert.Single(closed, won => won);
        Assert.Single(organization.All("opportunityclose"));
    }

    private static bool TryWin(ScriptedOrganization organization, Guid opportunity)
    {
        try
        {
            organization.User.Execute(ScriptedOrganization.Win(opportunity));
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.OpportunityIsAlreadyClosed)
        {
            return false;
        }
    }
}
