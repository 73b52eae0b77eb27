using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

public sealed class StepOrderTests
{
    [Fact]
    public void Win_StepsOfAllStages_RunInOrderOfStage()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity") { Name = "after", Stage = 40 },
            new TestStep("Win", "opportunity") { Name = "first", Stage = 10 },
            new TestStep("Win", "opportunity") { Name = "before", Stage = 20 });

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.Equal(["first", "before", "after"], organization.Runs.Select(run => run.StepName));
    }

    [Fact]
    public void Win_StepsOfOneStage_RunInOrderOfRankThenId()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Win", "opportunity") { Name = "rank 2", Rank = 2 },
            new TestStep("Win", "opportunity") { Name = "rank 1, later id", Id = new Guid("bbbbbbbb-0000-4000-8000-000000000000") },
            new TestStep("Win", "opportunity") { Name = "rank 1, earlier id", Id = new Guid("aaaaaaaa-0000-4000-8000-000000000000") });

        organization.User.Execute(ScriptedOrganization.Win(organization.AddOpportunity()));

        Assert.Equal(["rank 1, earlier id", "rank 1, later id", "rank 2"], organization.Runs.Select(run => run.StepName));
    }

    [Fact]
    public void Create_StepsOfAnotherMessageOrTable_DoNotRun()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account") { Name = "this one" },
            new TestStep("Create", null) { Name = "of every table" },
            new TestStep("Create", "competitor") { Name = "of another table" },
            new TestStep("Update", "account") { Name = "of another message" });

        organization.User.Create(new("account") { ["name"] = "Fjord" });

        Assert.Equal(["of every table", "this one"], organization.Runs.Select(run => run.StepName).Order());
    }

    [Theory]
    [InlineData("name", 1)]
    [InlineData("description", 0)]
    public void Update_StepWithFilteringAttributes_RunsOnlyForThem(string column, int runs)
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Update", "opportunity") { FilteringAttributes = "name, estimatedvalue" });
        var opportunity = organization.AddOpportunity();

        organization.User.Update(new("opportunity", opportunity) { [column] = "Changed" });

        Assert.Equal(runs, organization.Runs.Count);
    }

    [Theory]
    [InlineData("Retrieve")]
    [InlineData("RetrieveMultiple")]
    public void Reading_StepIsRegistered_Runs(string message)
    {
        using var organization = new ScriptedOrganization(new TestStep(message, "opportunity"));
        var opportunity = organization.AddOpportunity();

        if (message == "Retrieve")
        {
            organization.User.Retrieve("opportunity", opportunity, new("name"));
        }
        else
        {
            organization.User.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("opportunity"));
        }

        Assert.Equal(message, Assert.Single(organization.Runs).MessageName);
    }

    [Fact]
    public void Step_RunTwice_IsTheSameInstance()
    {
        using var organization = new ScriptedOrganization(new TestStep("Create", "account"));

        organization.User.Create(new("account"));
        organization.User.Create(new("account"));

        Assert.Equal(["Create account 20 run 2"], Assert.Single(organization.Runs).Trace);
    }
}
