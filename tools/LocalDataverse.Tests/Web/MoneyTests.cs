using Microsoft.Xrm.Sdk;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Money comes with its currency, and reads with the currency's symbol.</summary>
public sealed class MoneyTests : IDisposable
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";

    private readonly WebFixture web = new(new TestOptions { EnabledLanguages = [1030, 1053] });

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("&$filter=name eq 'Alpha'")]
    public void Get_MoneySelected_BringsItsCurrency(string filter)
    {
        var answer = web.Client.Json(filter.Length == 0 ? $"{web.Quote}?$select=name,totalamount" : $"quotes?$select=name,totalamount{filter}");
        var row = filter.Length == 0 ? answer : answer.GetProperty("value")[0];

        Assert.EndsWith(filter.Length == 0 ? "#quotes(name,totalamount)/$entity" : "#quotes(name,totalamount)", answer.Text("@odata.context"), StringComparison.Ordinal);
        Assert.Equal(["@odata.etag", "quoteid", "name", "totalamount", "_transactioncurrencyid_value"], row.Names().Where(name => name != "@odata.context"));
        Assert.Equal(BaseCurrency, row.GetProperty("_transactioncurrencyid_value").GetGuid());
    }

    [Theory]
    [InlineData("totalamount,_transactioncurrencyid_value,name", "totalamount,_transactioncurrencyid_value,name")]
    [InlineData("name", "name")]
    [InlineData("totalamount_base", "totalamount_base,_transactioncurrencyid_value")]
    public void Get_CurrencySelectedOrNoMoney_HasNoMoreThanAskedFor(string select, string expected)
    {
        var row = web.Client.Json($"{web.Quote}?$select={select}");

        Assert.Equal(expected.Split(','), row.Names().Except(["@odata.context", "@odata.etag", "quoteid"]));
    }

    [Fact]
    public void Get_MoneyOfExpandedRows_BringsTheirCurrency()
    {
        var row = web.Client.Json($"{web.Opportunity}?$select=name&$expand=opportunity_quotes($select=totalamount)");

        Assert.EndsWith("#opportunities(name,opportunity_quotes(totalamount))/$entity", row.Text("@odata.context"), StringComparison.Ordinal);
        Assert.Contains("_transactioncurrencyid_value", row.GetProperty("opportunity_quotes")[0].Names());
        Assert.DoesNotContain("_transactioncurrencyid_value", row.Names());
    }

    [Theory]
    [InlineData(1033, "€1,200.500", "$2,401.00")]
    [InlineData(1030, "1.200,500 €", "2.401,00 $")]
    public void Get_FormattedMoney_HasSymbolAndDecimalsOfItsCurrency(int language, string amount, string inBase)
    {
        var euro = web.Add("transactioncurrency", row =>
        {
            row["currencysymbol"] = "€";
            row["currencyprecision"] = 3;
            row["exchangerate"] = 0.5m;
        });
        web.Organization.SetLanguage(language);
        var quote = web.Add("quote", row =>
        {
            row["transactioncurrencyid"] = new EntityReference("transactioncurrency", euro);
            row["totalamount"] = new Money(1200.5m);
            row["ownerid"] = new EntityReference("systemuser", web.Organization.UserId);
        });

        var row = web.Client.Json($"quotes({quote})?$select=totalamount,totalamount_base,exchangerate", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal((amount, inBase), (row.Text("totalamount" + Formatted), row.Text("totalamount_base" + Formatted)));
        Assert.DoesNotContain("€", row.Text("exchangerate" + Formatted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1033, "($5.00)")]
    [InlineData(1030, "-5,00 $")]
    [InlineData(1053, "-5,00 $")]
    public void Get_NegativeMoney_ReadsAsTheUserWritesIt(int language, string expected)
    {
        web.Organization.SetLanguage(language);
        var opportunity = web.Organization.AddOpportunity(and: row => row["estimatedvalue"] = new Money(-5));

        var row = web.Client.Json($"opportunities({opportunity})?$select=estimatedvalue", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal(expected, row.Text("estimatedvalue" + Formatted)?.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Fetch_MoneyWithoutItsCurrency_ReadsAsTheBaseCurrency()
    {
        var fetch = Uri.EscapeDataString("<fetch><entity name='quote'><attribute name='totalamount'/></entity></fetch>");

        var row = web.Client.Json($"quotes?fetchXml={fetch}", ("Prefer", "odata.include-annotations=\"*\"")).GetProperty("value")[0];

        Assert.Equal("$1,200.50", row.Text("totalamount" + Formatted));
    }

    [Fact]
    public void Post_QuoteWithNameOnly_HasNumberCurrencyAndTotal()
    {
        var row = web.Client.Send("POST", "quotes", """{"name":"Dock"}""", ("Prefer", "return=representation")).Json(201);

        Assert.Matches("^QUO-[0-9]{5}-[0-9A-Z]{6}$", row.Text("quotenumber"));
        Assert.Equal(BaseCurrency, row.GetProperty("_transactioncurrencyid_value").GetGuid());
        Assert.Equal((1m, 0m), (row.GetProperty("exchangerate").GetDecimal(), row.GetProperty("totalamount").GetDecimal()));
    }

    private Guid BaseCurrency =>
        web.Organization.Row("organization", web.Organization.Host.OrganizationId).GetAttributeValue<EntityReference>("basecurrencyid").Id;
}
