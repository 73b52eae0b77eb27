using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>Queries of one shape share a statement: whatever makes another statement must make another shape.</summary>
public class QueryShapeTests
{
    private static readonly Action<QueryExpression>[] Changes =
    [
        query => query.EntityName = "opportunity",
        query => query.Distinct = true,
        query => query.TopCount = 10,
        query => query.PageInfo.Count = 10,
        query => query.ColumnSet.AllColumns = true,
        query => query.ColumnSet.AddColumn("quotenumber"),
        query => query.ColumnSet.Columns[0] = "quotenumber",
        query => query.ColumnSet.AttributeExpressions[0].AttributeName = "name",
        query => query.ColumnSet.AttributeExpressions[0].Alias = "b",
        query => query.ColumnSet.AttributeExpressions[0].AggregateType = XrmAggregateType.CountColumn,
        query => query.ColumnSet.AttributeExpressions[0].DateTimeGrouping = XrmDateTimeGrouping.Day,
        query => query.ColumnSet.AttributeExpressions[0].HasGroupBy = true,
        query => query.ColumnSet.AttributeExpressions.Clear(),
        query => query.Orders[0].AttributeName = "quotenumber",
        query => query.Orders[0].OrderType = OrderType.Descending,
        query => query.Orders[0].Alias = "a",
        query => query.Orders[0].EntityName = "o",
        query => query.Orders.Clear(),
        query => query.Criteria.FilterOperator = LogicalOperator.Or,
        query => query.Criteria.IsQuickFindFilter = true,
        query => query.Criteria.FilterHint = "union",
        query => query.Criteria.AnyAllFilterLinkEntity = new LinkEntity(),
        query => query.Criteria.AddCondition("name", ConditionOperator.Null),
        query => query.Criteria.AddFilter(LogicalOperator.And),
        query => query.Criteria.Conditions[0].EntityName = "o",
        query => query.Criteria.Conditions[0].AttributeName = "statuscode",
        query => query.Criteria.Conditions[0].Operator = ConditionOperator.NotIn,
        query => query.Criteria.Conditions[0].CompareColumns = true,
        query => query.Criteria.Conditions[0].Values.Add(3),
        query => query.Criteria = null,
        query => query.LinkEntities[0].LinkToEntityName = "account",
        query => query.LinkEntities[0].LinkToAttributeName = "parentaccountid",
        query => query.LinkEntities[0].LinkFromAttributeName = "customerid",
        query => query.LinkEntities[0].JoinOperator = JoinOperator.LeftOuter,
        query => query.LinkEntities[0].JoinOperator = (JoinOperator)0x10000,
        query => query.LinkEntities[0].EntityAlias = null,
        query => query.LinkEntities[0].ForceSeek = "index",
        query => query.LinkEntities[0].Columns.AddColumn("statecode"),
        query => query.LinkEntities[0].Orders.Add(new OrderExpression("name", OrderType.Ascending)),
        query => query.LinkEntities[0].LinkCriteria.AddCondition("name", ConditionOperator.Null),
        query => query.LinkEntities[0].AddLink("account", "parentaccountid", "accountid"),
        query => query.LinkEntities.Clear(),
    ];

    [Fact]
    public void Key_AnythingButAValueDiffers_Differs()
    {
        var keys = Changes.Select(change => KeyOf(Query(change))).Append(KeyOf(Query(_ => { }))).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Key_ChoicesOrderedByValue_Differs() =>
        Assert.NotEqual(KeyOf(Query(_ => { })), new QueryRequest(Query(_ => { }), OrderChoicesByValue: true).Shape.Key);

    [Fact]
    public void Key_OtherValuesAndAnotherPage_IsTheSame()
    {
        var other = Query(query =>
        {
            query.Criteria.Conditions[0].Values[0] = "2";
            query.PageInfo = new PagingInfo { PageNumber = 2, ReturnTotalRecordCount = true };
        });

        Assert.Equal(KeyOf(Query(_ => { })), KeyOf(other));
    }

    private static string KeyOf(QueryExpression query) => new QueryRequest(query).Shape.Key;

    private static QueryExpression Query(Action<QueryExpression> change)
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name"), PageInfo = new PagingInfo() };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("quoteid", XrmAggregateType.Count, "a"));
        query.AddOrder("name", OrderType.Ascending);
        query.Criteria.AddCondition("statecode", ConditionOperator.In, 0, 1);
        query.AddLink("opportunity", "opportunityid", "opportunityid").EntityAlias = "o";
        change(query);
        return query;
    }
}
