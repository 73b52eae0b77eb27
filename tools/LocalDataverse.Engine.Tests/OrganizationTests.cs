using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests;

public sealed class OrganizationTests
{
    [Fact]
    public void Open_New_HasItsFirstRows()
    {
        using var organization = new ScriptedOrganization();

        Assert.Equal(1033, Assert.Single(organization.All("organization"))["languagecode"]);
        Assert.Equal(organization.Host.BusinessUnitId, Assert.Single(organization.All("businessunit")).Id);
        Assert.Contains(organization.All("systemuser"), row => row.Id == organization.Host.SystemUserId);
    }

    [Fact]
    public void Open_FileAgain_RunsTheStepsAndKeepsRowsAndRights()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        var user = Guid.NewGuid();
        try
        {
            using (var first = Organization.Open(new OrganizationOptions { DatabasePath = path }))
            {
                using var zip = new SolutionZip(new TestStep("Create", "account") { Name = "Imported before" }).Stream();
                first.Import(zip);
                first.Load([new Entity("systemuser", user)]);
                first.Grant(user, "account", AccessRights.Create, AccessDepth.Own);
            }

            using var second = Organization.Open(new OrganizationOptions { DatabasePath = path });
            second.ServiceFor(user).Create(new Entity("account"));

            Assert.Equal("Imported before", Assert.Single(second.LastRequest!.StepRuns).StepName);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public void Load_RowInAnyState_IsTakenAsItIs()
    {
        using var organization = new ScriptedOrganization();

        var opportunity = organization.AddOpportunity(state: 2, and: row => row["createdon"] = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var row = organization.Row("opportunity", opportunity);
        Assert.Equal(4, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), row["createdon"]);
    }

    [Fact]
    public void Load_RowThatIsThere_GetsTheColumnsGiven()
    {
        using var organization = new ScriptedOrganization();
        var opportunity = organization.AddOpportunity();

        organization.Host.Load([new Entity("opportunity", opportunity) { ["description"] = "Added" }]);

        var row = organization.Row("opportunity", opportunity);
        Assert.Equal(("New roof", "Added"), (row["name"], row["description"]));
    }

    [Fact]
    public void Load_OneRowIsWrong_LoadsNone()
    {
        using var organization = new ScriptedOrganization();

        FaultAssert.Throws(
            ErrorCodes.QueryBuilderNoAttribute,
            () => organization.Host.Load([new Entity("account"), new Entity("account") { ["colour"] = "red" }]));

        Assert.Empty(organization.All("account"));
    }

    [Fact]
    public void Grant_UnknownTable_IsNamed()
    {
        using var organization = new ScriptedOrganization();

        var fault = FaultAssert.Throws(
            ErrorCodes.QueryBuilderNoEntity,
            () => organization.Host.Grant(organization.UserId, "invoice", AccessRights.Read, AccessDepth.Own));

        Assert.Contains("invoice", fault.Message, StringComparison.Ordinal);
    }
}
