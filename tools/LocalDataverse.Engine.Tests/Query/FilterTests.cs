using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

public class FilterTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private const string Active = "<condition attribute='statecode' operator='eq' value='1'/>";
    private const string Closed = "<condition attribute='statecode' operator='eq' value='3'/>";
    private const string Nameless = "<condition attribute='name' operator='null'/>";
    private const string Alfa = "<condition attribute='name' operator='eq' value='alfa'/>";
    private const string WithoutTotal = "<condition attribute='totalamount' operator='null'/>";

    [Theory]
    [InlineData(Active + "<condition attribute='revisionnumber' operator='gt' value='1'/>", "3")]
    [InlineData("<filter type='or'>" + Closed + Nameless + "</filter>", "4 5")]
    [InlineData("<filter type='or'>" + Alfa + "<filter>" + Active + WithoutTotal + "</filter></filter>", "1 3")]
    [InlineData("<filter/><filter type='or'/>", "1 2 3 4 5")]
    [InlineData("", "1 2 3 4 5")]
    public void NestedFilters_CombineAsWritten(string conditions, string expected) =>
        Assert.Equal(expected, fixture.Numbers($"<fetch><entity name='quote'><filter>{conditions}</filter></entity></fetch>"));

    [Fact]
    public void SeveralFilters_InOneEntity_MustAllHold() =>
        Assert.Equal("2", fixture.Numbers(
            """
            <fetch><entity name='quote'>
              <filter><condition attribute='statecode' operator='eq' value='1'/></filter>
              <filter><condition attribute='name' operator='begins-with' value='b'/></filter>
            </entity></fetch>
            """));

    [Fact]
    public void Or_InQueryExpression_IsTheSameAsInFetchXml()
    {
        var query = new QueryExpression("quote");
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "ALFA");
        var both = query.Criteria.AddFilter(LogicalOperator.And);
        both.AddCondition("statecode", ConditionOperator.Equal, 1);
        both.AddCondition("totalamount", ConditionOperator.Null);

        Assert.Equal("1 3", fixture.Numbers(query));
    }

    [Fact]
    public void QueryByAttribute_MustMatchEveryValue_AndNullMeansNone()
    {
        var query = new QueryByAttribute("quote") { ColumnSet = new ColumnSet("name") };
        query.AddAttributeValue("statecode", 1);
        query.AddAttributeValue("totalamount", null);
        query.AddOrder("name", OrderType.Descending);

        Assert.Equal("3", fixture.Numbers(query));
    }

    [Fact]
    public void QueryByAttribute_TakesOrderTopAndPage()
    {
        var top = new QueryByAttribute("quote") { TopCount = 2 };
        top.AddOrder("quotenumber", OrderType.Descending);
        var page = new QueryByAttribute("quote") { PageInfo = new PagingInfo { Count = 2, PageNumber = 2 } };

        Assert.Equal("5 4", fixture.Numbers(top));
        Assert.Equal("3 4", fixture.Numbers(page));
    }
}
