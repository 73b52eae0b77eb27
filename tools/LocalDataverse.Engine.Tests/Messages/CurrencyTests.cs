using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>A row with money says in which currency, at which rate, and how much it is in the organisation's own.</summary>
public sealed class CurrencyTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly Guid euro = Guid.NewGuid();

    public CurrencyTests() =>
        organization.Host.Load([new Entity("transactioncurrency", euro) { ["currencyname"] = "Euro", ["currencysymbol"] = "€", ["exchangerate"] = 0.5m }]);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("opportunity")]
    [InlineData("quote")]
    public void Create_NoCurrency_IsTheOrganizationsAtItsRate(string table)
    {
        var row = organization.Row(table, organization.User.Create(new Entity(table) { ["name"] = "Roof" }));

        Assert.Equal((BaseCurrency, 1m), (CurrencyOf(row), row["exchangerate"]));
    }

    [Fact]
    public void Load_NoCurrency_IsTheOrganizationsAtItsRate()
    {
        var row = organization.Row("opportunity", organization.AddOpportunity(and: row => row["estimatedvalue"] = new Money(10)));

        Assert.Equal((BaseCurrency, 1m, 10m), (CurrencyOf(row), row["exchangerate"], Amount(row, "estimatedvalue_base")));
    }

    [Fact]
    public void Create_UserHasACurrencyOfTheirOwn_IsThat()
    {
        organization.Host.Load([new Entity("usersettings", organization.UserId) { ["transactioncurrencyid"] = Euro }]);

        Assert.Equal(euro, CurrencyOf(organization.Row("quote", organization.User.Create(new Entity("quote")))));
    }

    [Fact]
    public void Create_CurrencyGiven_SetsRateAndBaseAmount()
    {
        var id = organization.User.Create(new Entity("opportunity") { ["transactioncurrencyid"] = Euro, ["estimatedvalue"] = new Money(100) });

        var row = organization.Row("opportunity", id);
        Assert.Equal((euro, 0.5m, 200m), (CurrencyOf(row), row["exchangerate"], Amount(row, "estimatedvalue_base")));
    }

    [Fact]
    public void Update_Amount_TakesTheRateOfTheDay()
    {
        var id = organization.User.Create(new Entity("opportunity") { ["transactioncurrencyid"] = Euro, ["estimatedvalue"] = new Money(100) });
        organization.Host.SystemService.Update(new Entity("transactioncurrency", euro) { ["exchangerate"] = 0.25m });
        organization.User.Update(new Entity("opportunity", id) { ["name"] = "Roof" });
        Assert.Equal(0.5m, organization.Row("opportunity", id)["exchangerate"]);

        organization.User.Update(new Entity("opportunity", id) { ["actualvalue"] = new Money(10) });

        var row = organization.Row("opportunity", id);
        Assert.Equal((0.25m, 400m, 40m), (row["exchangerate"], Amount(row, "estimatedvalue_base"), Amount(row, "actualvalue_base")));
    }

    [Fact]
    public void Update_CurrencyOrAmountCleared_KeepsBothSidesEqual()
    {
        var id = organization.User.Create(new Entity("opportunity") { ["transactioncurrencyid"] = Euro, ["estimatedvalue"] = new Money(100) });

        organization.User.Update(new Entity("opportunity", id) { ["transactioncurrencyid"] = null });

        var row = organization.Row("opportunity", id);
        Assert.Equal((BaseCurrency, 1m, 100m), (CurrencyOf(row), row["exchangerate"], Amount(row, "estimatedvalue_base")));
        organization.User.Update(new Entity("opportunity", id) { ["estimatedvalue"] = null });
        Assert.False(organization.Row("opportunity", id).Contains("estimatedvalue_base"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Win_InAnotherCurrency_ClosesInThat(bool withRevenue)
    {
        var opportunity = organization.AddOpportunity(and: row =>
        {
            row["transactioncurrencyid"] = Euro;
            row["estimatedvalue"] = new Money(30);
        });

        organization.User.Execute(ScriptedOrganization.Win(opportunity, and: row => row["actualrevenue"] = withRevenue ? new Money(30) : null));

        var (activity, row) = (organization.All("opportunityclose").Single(), organization.Row("opportunity", opportunity));
        Assert.Equal((euro, 0.5m), (CurrencyOf(activity), activity["exchangerate"]));
        Assert.Equal(withRevenue ? 60m : null, activity.Contains("actualrevenue_base") ? Amount(activity, "actualrevenue_base") : null);
        Assert.Equal((30m, 60m), (Amount(row, "actualvalue"), Amount(row, "actualvalue_base")));
    }

    [Fact]
    public void BaseCurrency_IsARowThatTheOrganizationNames()
    {
        var row = organization.Row("transactioncurrency", BaseCurrency);

        Assert.Equal(("USD", "$", 2, 1m), (row["isocurrencycode"], row["currencysymbol"], row["currencyprecision"], row["exchangerate"]));
    }

    [Fact]
    public void Create_AfterTheBaseCurrencyChanged_IsTheNewOne()
    {
        organization.User.Create(new Entity("quote"));
        organization.Host.Load([new Entity("organization", organization.Host.OrganizationId) { ["basecurrencyid"] = Euro }]);

        Assert.Equal(euro, CurrencyOf(organization.Row("quote", organization.User.Create(new Entity("quote")))));
    }

    [Fact]
    public void Create_UnknownCurrency_Faults() =>
        FaultAssert.Throws(
            ErrorCodes.ObjectDoesNotExist,
            () => organization.User.Create(new Entity("quote") { ["transactioncurrencyid"] = new EntityReference("transactioncurrency", Guid.NewGuid()) }));

    private EntityReference Euro => new("transactioncurrency", euro);

    private Guid BaseCurrency =>
        organization.Row("organization", organization.Host.OrganizationId).GetAttributeValue<EntityReference>("basecurrencyid").Id;

    private static Guid? CurrencyOf(Entity row) => row.GetAttributeValue<EntityReference>("transactioncurrencyid")?.Id;

    private static decimal? Amount(Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value;
}
