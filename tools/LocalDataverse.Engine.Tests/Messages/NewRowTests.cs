using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>What the platform gives a row that leaves it out, and which numbers it takes.</summary>
public sealed class NewRowTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("systemuser", "isdisabled", false)]
    [InlineData("businessunit", "isdisabled", false)]
    [InlineData("environmentvariabledefinition", "isrequired", false)]
    [InlineData("environmentvariabledefinition", "ismanaged", false)]
    [InlineData("environmentvariablevalue", "ismanaged", false)]
    [InlineData("quote", "revisionnumber", 0)]
    public void Create_LeftOut_IsTheDefault(string table, string column, object expected)
    {
        var id = organization.Host.SystemService.Create(new Entity(table));

        Assert.Equal(expected, organization.Row(table, id).GetAttributeValue<object>(column));
    }

    [Fact]
    public void CreateOrLoad_User_IsOfTheRootBusinessUnitAndEnabled()
    {
        var created = organization.Host.SystemService.Create(new Entity("systemuser") { ["isdisabled"] = true });

        Assert.All([created, organization.UserId, organization.Host.SystemUserId], id =>
        {
            var user = organization.Row("systemuser", id);
            Assert.Equal(organization.Host.BusinessUnitId, user.GetAttributeValue<EntityReference>("businessunitid").Id);
            Assert.Equal(false, user.GetAttributeValue<object>("isdisabled"));
        });
    }

    [Fact]
    public void Create_OrAssign_IsInTheOwnersBusinessUnit()
    {
        var unit = organization.Host.SystemService.Create(new Entity("businessunit") { ["name"] = "North" });
        var owner = organization.AddUser();
        organization.Host.SystemService.Update(new Entity("systemuser", owner) { ["businessunitid"] = new EntityReference("businessunit", unit) });

        var id = organization.User.Create(new Entity("account") { ["ownerid"] = new EntityReference("systemuser", owner) });
        Assert.Equal(unit, UnitOf(id));

        organization.User.Update(new Entity("account", id) { ["ownerid"] = new EntityReference("systemuser", organization.UserId) });
        Assert.Equal(organization.Host.BusinessUnitId, UnitOf(id));
    }

    [Theory]
    [InlineData("opportunity", "closeprobability", -1)]
    [InlineData("opportunity", "closeprobability", 101)]
    [InlineData("transactioncurrency", "currencyprecision", 5)]
    [InlineData("quoteclose", "revision", -1)]
    public void Create_NumberOutsideItsRange_IsRefusedByName(string table, string column, int number) => FaultAssert.Throws(
        ErrorCodes.DecimalValueOutOfRange,
        () => organization.Host.SystemService.Create(new Entity(table) { [column] = number }),
        $"A validation error occurred. The value {number} of '{column}' on record of type '{table}' is outside the valid range.");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Create_NumberAtTheEndOfItsRange_IsTaken(int number)
    {
        var id = organization.User.Create(new Entity("opportunity") { ["closeprobability"] = number });

        Assert.Equal(number, organization.Row("opportunity", id)["closeprobability"]);
    }

    [Theory]
    [InlineData("opportunity", "estimatedvalue", "1000000000000.01")]
    [InlineData("opportunity", "actualvalue", "-1000000000001")]
    [InlineData("transactioncurrency", "exchangerate", "0")]
    public void Create_AmountOrRateOutsideItsRange_IsRefusedByName(string table, string column, string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        object given = column == "exchangerate" ? value : new Money(value);

        FaultAssert.Throws(
            ErrorCodes.DecimalValueOutOfRange, () => organization.Host.SystemService.Create(new Entity(table) { [column] = given }), $"'{column}'");
    }

    [Fact]
    public void Dates_AreKeptToTheSecond()
    {
        organization.Time.Advance(TimeSpan.FromTicks(12_345_678));
        var opportunity = organization.User.Create(new Entity("opportunity"));

        organization.User.Execute(ScriptedOrganization.Win(opportunity));

        var (row, activity) = (organization.Row("opportunity", opportunity), organization.All("opportunityclose").Single());
        var second = ScriptedOrganization.Now.UtcDateTime.AddSeconds(1);
        Assert.All([row["createdon"], row["modifiedon"], activity["createdon"], activity["actualend"]], date => Assert.Equal(second, date));
    }

    private Guid UnitOf(Guid account) => organization.Row("account", account).GetAttributeValue<EntityReference>("owningbusinessunit").Id;
}
