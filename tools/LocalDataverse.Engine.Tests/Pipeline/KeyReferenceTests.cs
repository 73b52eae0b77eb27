using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

/// <summary>References by alternate key, in the columns of a row that is created or changed.</summary>
public sealed class KeyReferenceTests : IDisposable
{
    private readonly List<EntityReference> seen = [];
    private readonly ScriptedOrganization organization;
    private readonly Guid account;

    public KeyReferenceTests()
    {
        organization = new ScriptedOrganization(
            new TestOptions { AlternateKeys = [new AlternateKey("account", ["name", "accountnumber"])] },
            new TestStep("Create", "opportunity", Look) { Stage = 10 },
            new TestStep("Update", "opportunity", Look));
        account = organization.User.Create(Account("Yard", "A1"));
    }

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Create_ReferenceByKey_HasItsIdBeforeTheFirstStepRuns()
    {
        var opportunity = organization.User.Create(Opportunity(Key("Yard", "A1")));

        Assert.Equal([new EntityReference("account", account)], seen);
        Assert.Empty(seen[0].KeyAttributes);
        Assert.Equal(account, CustomerOf(opportunity));
    }

    [Fact]
    public void Update_ReferenceByKey_HasItsIdBeforeTheFirstStepRuns()
    {
        var opportunity = organization.User.Create(new Entity("opportunity") { ["name"] = "New roof" });
        seen.Clear();
        var change = Opportunity(Key("Yard", "A1"));
        change.Id = opportunity;

        organization.User.Execute(new UpdateRequest { Target = change });

        Assert.Equal([new EntityReference("account", account)], seen);
        Assert.Equal(account, CustomerOf(opportunity));
    }

    [Fact]
    public void Create_ReferenceByKey_LeavesTheCallersRowAsItIs()
    {
        var row = Opportunity(Key("Yard", "A1"));

        organization.User.Create(row);

        Assert.Equal((Guid.Empty, 2), (row.GetAttributeValue<EntityReference>("customerid").Id, row.GetAttributeValue<EntityReference>("customerid").KeyAttributes.Count));
    }

    [Fact]
    public void Create_NoRowWithTheseValues_Faults()
    {
        FaultAssert.Throws(
            ErrorCodes.RecordNotFoundByEntityKey,
            () => organization.User.Create(Opportunity(Key("Yard", "A2"))),
            "A record with the specified key values does not exist in account entity");

        Assert.Empty(seen);
    }

    [Fact]
    public void Create_SomeOfTheKeysColumns_AreNoKey() => FaultAssert.Throws(
        ErrorCodes.InvalidArgument,
        () => organization.User.Create(Opportunity(new EntityReference("account", "name", "Yard"))),
        "The specified key attributes are not a defined key for the account entity");

    [Fact]
    public void Create_SeveralRowsWithTheseValues_AreRefusedByName()
    {
        organization.User.Create(Account("Yard", "A1"));

        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Create(Opportunity(Key("Yard", "A1"))), "keep an alternate key unique");
    }

    private static EntityReference Key(string name, string number) =>
        new("account", new KeyAttributeCollection { { "accountnumber", number }, { "name", name } });

    private static Entity Account(string name, string number) => new("account") { ["name"] = name, ["accountnumber"] = number };

    private static Entity Opportunity(EntityReference customer) => new("opportunity") { ["name"] = "New roof", ["customerid"] = customer };

    private void Look(PluginRun run)
    {
        if (run.Target.GetAttributeValue<EntityReference>("customerid") is { } customer)
        {
            seen.Add(customer);
        }
    }

    private Guid CustomerOf(Guid opportunity) =>
        organization.User.Retrieve("opportunity", opportunity, new Microsoft.Xrm.Sdk.Query.ColumnSet("customerid")).GetAttributeValue<EntityReference>("customerid").Id;
}
