using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>A newer version of the solution over this one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly string[] Components =
        ["pluginassembly", "plugintype", "sdkmessageprocessingstep", "customapi", "customapirequestparameter", "customapiresponseproperty", "environmentvariabledefinition"];

    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Upgrade_Settings_AreKept()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithDraft(1).In(organization);
        organization.SetVariable("opsclose_BlockingQuotes", "ActiveAndDraft");

        organization.Import(TestSolution.Newer);

        Assert.Contains("1 draft quote", organization.Fault(user, Closing.Win(opportunity)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Upgrade_Components_AreTheSameRows()
    {
        var before = Ids();

        organization.Import(TestSolution.Newer);

        Assert.Equal(before, Ids());
        Assert.Equal("1.999.0.0", organization.Query("solution", "uniquename", "ProjectOpsClose", "version").Single()["version"]);
    }

    [Fact]
    public void Upgrade_Guard_RunsOnce()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Import(TestSolution.Newer);
        organization.Fault(user, Closing.Win(opportunity));

        Assert.Single(organization.Steps);
    }

    [Fact]
    public void Upgrade_StepThatTheNewerVersionLacks_IsGone()
    {
        var user = organization.AddUser();
        var opportunity = new OpportunityBuilder().WithActive(1).In(organization);

        organization.Import(TestSolution.NewerWithoutSteps("d2fc98c0-e20f-4d8f-b7c4-eaf9eaf4509f"));
        organization.Execute(user, Closing.Win(opportunity));

        Assert.Equal(1, organization.StateOf("opportunity", opportunity));
    }

    private string Ids() => string.Join(
        Environment.NewLine, Components.Select(table => $"{table} {string.Join(' ', organization.All(table).Select(row => row.Id).Order())}"));
}
