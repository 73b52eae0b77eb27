using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>What a client may not set is left out of what it sends, and no error is made of it.</summary>
public sealed class ReadOnlyColumnTests
{
    private static readonly DateTime Earlier = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Create_ColumnsOfThePlatform_AreIgnored()
    {
        using var organization = new ScriptedOrganization();

        var id = organization.User.Create(new Entity("opportunity")
        {
            ["name"] = "Roof",
            ["createdon"] = Earlier,
            ["createdby"] = new EntityReference("systemuser", organization.Host.SystemUserId),
            ["exchangerate"] = 7m,
            ["versionnumber"] = 1L,
        });

        var row = organization.Row("opportunity", id);
        Assert.Equal("Roof", row["name"]);
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, row["createdon"]);
        Assert.Equal(organization.UserId, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(1m, row["exchangerate"]);
        Assert.NotEqual(1L, row["versionnumber"]);
    }

    [Fact]
    public void Update_ColumnsOfThePlatform_AreIgnored()
    {
        using var organization = new ScriptedOrganization();
        var quote = organization.AddQuote(state: 0);

        organization.User.Update(new Entity("quote", quote)
        {
            ["name"] = "Roof, again",
            ["modifiedon"] = Earlier,
            ["quotenumber"] = "QUO-9",
            ["revisionnumber"] = 9,
        });

        var row = organization.Row("quote", quote);
        Assert.Equal(("Roof, again", "QUO-1", 3), (row["name"], row["quotenumber"], row["revisionnumber"]));
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, row["modifiedon"]);
    }

    [Fact]
    public void Create_QuoteWithATotal_HasTheSumOfNoLines()
    {
        using var organization = new ScriptedOrganization();

        var quote = organization.User.Create(new Entity("quote") { ["totalamount"] = new Money(500) });

        Assert.Equal(0, organization.Row("quote", quote).GetAttributeValue<Money>("totalamount").Value);
    }

    [Fact]
    public void Win_ActivityWithColumnsOfThePlatform_IgnoresThem()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();

        organization.User.Execute(ScriptedOrganization.Win(opportunity, and: row => row["createdon"] = Earlier));

        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, organization.All("opportunityclose").Single()["createdon"]);
    }

    [Fact]
    public void Steps_BeforeTheOperation_SeeNoIgnoredColumn()
    {
        var seen = new List<bool>();
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => seen.Add(run.Target.Contains("createdon"))) { Stage = 10 },
            new TestStep("Create", "account", run => seen.Add(run.Target.Contains("createdon"))) { Stage = 20 });

        organization.User.Create(new Entity("account") { ["createdon"] = Earlier });

        Assert.Equal([true, false], seen);
    }

    [Fact]
    public void Step_BeforeTheOperationSetsAColumnOfThePlatform_IsTaken()
    {
        using var organization = new ScriptedOrganization(
            new TestStep("Create", "account", run => run.Target["createdon"] = Earlier),
            new TestStep("Update", "account", run => run.Target["modifiedon"] = Earlier));

        var account = organization.User.Create(new Entity("account"));
        organization.User.Update(new Entity("account", account) { ["name"] = "Fjord" });

        Assert.Equal((Earlier, Earlier), (organization.Row("account", account)["createdon"], organization.Row("account", account)["modifiedon"]));
    }

    [Fact]
    public void Update_NothingButIgnoredColumns_IsAnUpdateAllTheSame()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();
        organization.Time.Advance(TimeSpan.FromHours(1));

        organization.User.Execute(new UpdateRequest { Target = new Entity("opportunity", opportunity) { ["createdon"] = Earlier } });

        var row = organization.Row("opportunity", opportunity);
        Assert.Equal(
            (ScriptedOrganization.Now.UtcDateTime, ScriptedOrganization.Now.UtcDateTime.AddHours(1)), (row["createdon"], row["modifiedon"]));
    }
}
