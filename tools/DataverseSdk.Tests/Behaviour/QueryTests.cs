using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class QueryTests
{
    [Fact]
    public void QueryExpression_New_SelectsNoColumnsAndFiltersNothing()
    {
        var query = new QueryExpression("quote");

        Assert.Equal("quote", query.EntityName);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Empty(query.Criteria.Filters);
        Assert.Empty(query.LinkEntities);
        Assert.Empty(query.Orders);
        Assert.NotNull(query.PageInfo);
        Assert.Null(query.TopCount);
        Assert.False(query.Distinct);
        Assert.False(query.NoLock);
    }

    [Fact]
    public void AddCondition_WithValues_AddsOneConditionWithAllOfThem()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("statecode", ConditionOperator.In, 0, 1);

        var condition = Assert.Single(filter.Conditions);
        Assert.Equal("statecode", condition.AttributeName);
        Assert.Equal(ConditionOperator.In, condition.Operator);
        Assert.Equal([0, 1], condition.Values);
        Assert.Null(condition.EntityName);
    }

    [Fact]
    public void ConditionExpression_FromACollection_HasEachOfItsItems()
    {
        var condition = new ConditionExpression("statecode", ConditionOperator.In, new List<int> { 0, 1 });

        Assert.Equal([0, 1], condition.Values);
    }

    [Fact]
    public void ConditionExpression_ComparingColumns_NamesTheOtherColumn()
    {
        var condition = new ConditionExpression("q", "totalamount", ConditionOperator.GreaterThan, true, "baseamount");

        Assert.True(condition.CompareColumns);
        Assert.Equal("q", condition.EntityName);
        Assert.Equal(["baseamount"], condition.Values);
    }

    [Fact]
    public void AddFilter_ByOperator_ReturnsTheChildItAdded()
    {
        var filter = new FilterExpression();

        var child = filter.AddFilter(LogicalOperator.Or);

        Assert.Same(child, Assert.Single(filter.Filters));
        Assert.Equal(LogicalOperator.Or, child.FilterOperator);
    }

    [Fact]
    public void AddLink_FromALink_StartsAtTheLinkedTable()
    {
        var query = new QueryExpression("quote");

        var inner = query
            .AddLink("opportunity", "opportunityid", "opportunityid")
            .AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);

        Assert.Equal("quote", Assert.Single(query.LinkEntities).LinkFromEntityName);
        Assert.Equal("opportunity", inner.LinkFromEntityName);
        Assert.Equal("account", inner.LinkToEntityName);
        Assert.Equal(JoinOperator.LeftOuter, inner.JoinOperator);
        Assert.Empty(inner.Columns.Columns);
        Assert.Empty(inner.LinkCriteria.Conditions);
    }

    [Fact]
    public void AddOrder_ForALinkedTable_NamesItsAliasAndTable()
    {
        var query = new QueryExpression("quote");

        query.AddOrder("name", OrderType.Ascending);
        query.AddOrder("name", OrderType.Descending, "n", "o");

        Assert.Equal(["", "n"], query.Orders.Select(order => order.Alias ?? ""));
        Assert.Equal("o", query.Orders[1].EntityName);
        Assert.Equal(OrderType.Descending, query.Orders[1].OrderType);
    }

    [Fact]
    public void AddColumns_AfterTheConstructor_Appends()
    {
        var columns = new ColumnSet("name");

        columns.AddColumns("quotenumber", "statecode");

        Assert.Equal(["name", "quotenumber", "statecode"], columns.Columns.ToArray());
        Assert.False(columns.AllColumns);
        Assert.True(new ColumnSet(true).AllColumns);
    }

    [Fact]
    public void QueryByAttribute_AddAttributeValue_PairsNameAndValue()
    {
        var query = new QueryByAttribute("quote");

        query.AddAttributeValue("statecode", 1);

        Assert.Equal("statecode", query.Attributes[0]);
        Assert.Equal(1, query.Values[0]);
    }
}
