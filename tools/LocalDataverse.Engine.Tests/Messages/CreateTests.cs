using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class CreateTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Create_NameOnly_GetsStateOwnerAndStamps()
    {
        var id = organization.User.Create(new Entity("opportunity") { ["name"] = "New roof" });

        var row = organization.Row("opportunity", id);
        Assert.Equal((0, 1), (Option(row, "statecode"), Option(row, "statuscode")));
        Assert.Equal(organization.UserId, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(organization.UserId, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(organization.UserId, row.GetAttributeValue<EntityReference>("modifiedby").Id);
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, row["createdon"]);
        Assert.Equal(ScriptedOrganization.Now.UtcDateTime, row["modifiedon"]);
        Assert.Equal(organization.Host.BusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void Create_IdGivenAsIdOrColumn_IsTheRowsId()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal(first, organization.User.Create(new Entity("account", first)));
        Assert.Equal(second, organization.User.Create(new Entity("account") { ["accountid"] = second }));
    }

    [Fact]
    public void Create_IdTwiceAndDifferent_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.InvalidArgument,
            () => organization.User.Create(new Entity("account", Guid.NewGuid()) { ["accountid"] = Guid.NewGuid() }));

    [Fact]
    public void Create_IdThatExists_Faults()
    {
        var id = organization.User.Create(new Entity("account"));

        FaultAssert.Throws(ErrorCodes.DuplicateRecord, () => organization.User.Create(new Entity("account", id)));
    }

    [Fact]
    public void Create_FirstStateWithAnotherStatusOfIt_IsTaken()
    {
        var row = new Entity("opportunity") { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(2) };

        var id = organization.User.Create(row);

        Assert.Equal(2, Option(organization.Row("opportunity", id), "statuscode"));
    }

    [Fact]
    public void Create_AnotherState_IsRefused()
    {
        var fault = FaultAssert.Throws(
            ErrorCodes.InvalidState,
            () => organization.User.Create(new Entity("opportunity") { ["statecode"] = new OptionSetValue(1) }));

        Assert.Contains("statecode", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_StatusOfAnotherState_IsRefused() =>
        FaultAssert.Throws(
            ErrorCodes.InvalidStateCodeStatusCode,
            () => organization.User.Create(new Entity("opportunity") { ["statuscode"] = new OptionSetValue(3) }));

    [Fact]
    public void Create_UnknownTable_IsNamed() =>
        Assert.Contains(
            "invoice",
            FaultAssert.Throws(ErrorCodes.QueryBuilderNoEntity, () => organization.User.Create(new Entity("invoice"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Create_UnknownColumn_IsNamed() =>
        Assert.Contains(
            "colour",
            FaultAssert.Throws(
                ErrorCodes.QueryBuilderNoAttribute, () => organization.User.Create(new Entity("account") { ["colour"] = "red" })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Create_ReferenceToNothing_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.ObjectDoesNotExist,
            () => organization.User.Create(new Entity("quote") { ["opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()) }));

    [Theory]
    [InlineData("sdkmessageprocessingstep")]
    [InlineData("pluginassembly")]
    [InlineData("solution")]
    public void Create_TableOfRegistrations_IsRefused(string table) =>
        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.Host.SystemService.Create(new Entity(table)));

    [Fact]
    public void Create_TableOfTheHost_IsAsUnknownAsAnyOther() =>
        FaultAssert.Throws(ErrorCodes.QueryBuilderNoEntity, () => organization.Host.SystemService.Create(new Entity("localprivilege")));

    [Fact]
    public void Create_StateOfTheWrongType_IsNamed() =>
        Assert.Contains(
            "statecode",
            FaultAssert.Throws(
                ErrorCodes.InvalidArgument, () => organization.User.Create(new Entity("opportunity") { ["statecode"] = 0 })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Create_AlternateKeyOrRelatedRows_AreRefused()
    {
        var byKey = new Entity("account", "name", "Fjord");
        var withRelated = new Entity("account");
        withRelated.RelatedEntities[new Relationship("account_contacts")] = new EntityCollection();

        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Create(byKey));
        FaultAssert.Throws(ErrorCodes.NotSupported, () => organization.User.Create(withRelated));
    }

    [Fact]
    public void CreateRequest_Executed_IsTheSameAsCreate()
    {
        var response = (CreateResponse)organization.User.Execute(new CreateRequest { Target = new Entity("account") });

        Assert.Equal(organization.All("account").Single().Id, response.id);
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
