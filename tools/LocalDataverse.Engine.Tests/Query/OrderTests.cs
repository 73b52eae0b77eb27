using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class OrderTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("name", false, "5 1 2 4 3")] // none, Alfa, beta, Gamma%, Ærø: case plays no part
    [InlineData("name", true, "3 4 2 1 5")]
    [InlineData("totalamount", false, "3 5 1 4 2")]
    [InlineData("exchangerate", false, "4 5 3 2 1")]
    [InlineData("closedon", true, "4 3 2 1 5")]
    [InlineData("revisionnumber", true, "3 2 1 4 5")]
    [InlineData("customerid", false, "5 3 1 2 4")] // by name: none, Contoso, Fabrikam, Fabrikam, Ida
    [InlineData("ownerid", true, "3 4 1 2 5")]
    [InlineData("statecode", false, "2 3 4 1 5")] // by label: Active, Closed, Draft
    [InlineData("quoteid", true, "5 4 3 2 1")]
    public void Order_ByOneColumn_BreaksTiesById(string column, bool descending, string expected)
    {
        var query = new QueryExpression("quote");
        query.AddOrder(column, descending ? OrderType.Descending : OrderType.Ascending);

        Assert.Equal(expected, fixture.Numbers(query));
        Assert.Equal(expected, fixture.Numbers(
            $"<fetch><entity name='quote'><order attribute='{column}' descending='{(descending ? "true" : "false")}'/></entity></fetch>"));
    }

    [Fact]
    public void Order_UseRawOrderBy_TakesChoicesByTheirValue() =>
        Assert.Equal("1 5 2 3 4", fixture.Numbers(
            "<fetch useraworderby='true'><entity name='quote'><order attribute='statecode'/></entity></fetch>"));

    // Draft 1 5, Active 2 3, Closed 4; within a state the numbers downwards.
    [Fact]
    public void Order_BySeveralColumns_TakesThemInTurn() =>
        Assert.Equal("5 1 3 2 4", fixture.Numbers(
            """
            <fetch useraworderby='1'><entity name='quote'>
              <order attribute='statecode'/><order attribute='quotenumber' descending='1'/>
            </entity></fetch>
            """));

    [Fact]
    public void Order_None_IsById() => Assert.Equal("1 2 3 4 5", fixture.Numbers(new QueryExpression("quote")));

    [Fact]
    public void Top_TakesTheFirst_AndSaysNothingOfMore()
    {
        var rows = fixture.Database.Fetch("<fetch top='2'><entity name='quote'><order attribute='name' descending='true'/></entity></fetch>");

        Assert.Equal([QueryFixture.QuoteId(3), QueryFixture.QuoteId(4)], rows.Entities.Select(row => row.Id));
        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
        Assert.Equal(-1, rows.TotalRecordCount);
    }
}
