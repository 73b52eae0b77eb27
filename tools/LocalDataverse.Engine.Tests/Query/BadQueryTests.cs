using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>Queries that make no sense end in a fault that says why.</summary>
public class BadQueryTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    public static TheoryData<string, ConditionOperator, object> WrongValues => new()
    {
        { "statecode", ConditionOperator.Equal, new OptionSetValue(1) },
        { "statecode", ConditionOperator.Equal, "Active" },
        { "opportunityid", ConditionOperator.Equal, new EntityReference("opportunity", Guid.NewGuid()) },
        { "opportunityid", ConditionOperator.Equal, "not a guid" },
        { "totalamount", ConditionOperator.Equal, new Money(1) },
        { "totalamount", ConditionOperator.Equal, 0.00001m },
        { "totalamount", ConditionOperator.Equal, "1,5" },
        { "exchangerate", ConditionOperator.Equal, 1.5 },
        { "revisionnumber", ConditionOperator.GreaterThan, "1.5" },
        { "revisionnumber", ConditionOperator.Equal, "99999999999999999999" },
        { "name", ConditionOperator.Equal, 1 },
        { "closedon", ConditionOperator.Equal, "yesterday" },
        { "closedon", ConditionOperator.Equal, 1 },
        { "createdon", ConditionOperator.LastXDays, "three" },
        { "createdon", ConditionOperator.OlderThanXYears, 1.5m },
        { "createdon", ConditionOperator.On, "some day" },
        { "statecode", ConditionOperator.In, new[] { 0, 1 } },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Value_ThatTheColumnCannotBeComparedWith_Faults(string column, ConditionOperator operation, object value)
    {
        var query = new QueryExpression("quote");
        query.Criteria.Conditions.Add(new ConditionExpression { AttributeName = column, Operator = operation, Values = { value } });

        Refused(ErrorCodes.QueryBuilderInvalidValue, query, $"'quote.{column}'", "expected argument(s) of type");
    }

    [Theory]
    [InlineData("name", ConditionOperator.Equal, 0)]
    [InlineData("name", ConditionOperator.Equal, 2)]
    [InlineData("name", ConditionOperator.Like, 0)]
    [InlineData("name", ConditionOperator.In, 0)]
    [InlineData("name", ConditionOperator.NotIn, 0)]
    [InlineData("name", ConditionOperator.Null, 1)]
    [InlineData("name", ConditionOperator.NotNull, 1)]
    [InlineData("ownerid", ConditionOperator.EqualUserId, 1)]
    [InlineData("name", ConditionOperator.EqualUserId, 0)]
    [InlineData("statecode", ConditionOperator.Like, 1)]
    [InlineData("opportunityid", ConditionOperator.GreaterThan, 1)]
    [InlineData("quoteid", ConditionOperator.LessEqual, 1)]
    [InlineData("revisionnumber", ConditionOperator.Between, 1)]
    [InlineData("revisionnumber", ConditionOperator.Between, 3)]
    [InlineData("quoteid", ConditionOperator.NotBetween, 2)]
    [InlineData("name", ConditionOperator.DoesNotBeginWith, 0)]
    [InlineData("name", ConditionOperator.EqualBusinessId, 0)]
    [InlineData("owningbusinessunit", ConditionOperator.NotEqualBusinessId, 1)]
    [InlineData("name", ConditionOperator.EqualUserLanguage, 0)]
    [InlineData("createdon", ConditionOperator.Today, 1)]
    [InlineData("name", ConditionOperator.Today, 0)]
    [InlineData("createdon", ConditionOperator.LastXDays, 0)]
    [InlineData("createdon", ConditionOperator.LastXDays, 2)]
    [InlineData("name", ConditionOperator.LastXDays, 1)]
    [InlineData("createdon", ConditionOperator.On, 0)]
    [InlineData("revisionnumber", ConditionOperator.OnOrAfter, 1)]
    public void Condition_WithWrongNumberOfValuesOrForAnotherType_Faults(string column, ConditionOperator operation, int values)
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition(column, operation, [.. Enumerable.Repeat<object>("x", values)]);

        Refused(ErrorCodes.QueryBuilderBadCondition, query, $"'quote.{column}'");
    }

    [Fact]
    public void Condition_WithNull_PointsToTheNullOperators()
    {
        var query = new QueryExpression("quote");
        query.Criteria.Conditions.Add(new ConditionExpression { AttributeName = "name", Values = { null! } });

        Refused(ErrorCodes.QueryBuilderBadCondition, query, "not-null");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("quote\" --")]
    public void Table_Unknown_Faults(string? name) =>
        Refused(ErrorCodes.QueryBuilderNoEntity, new QueryExpression(name), $"'{name}'");

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("Name")]
    [InlineData("name\" OR 1=1 --")]
    public void Column_Unknown_FaultsWhereverItStands(string? name)
    {
        var condition = new QueryExpression("quote");
        condition.Criteria.AddCondition(name, ConditionOperator.Null);
        var order = new QueryExpression("quote");
        order.AddOrder(name, OrderType.Ascending);
        var linkFrom = new QueryExpression("quote");
        linkFrom.AddLink("account", name, "accountid");
        var linkTo = new QueryExpression("account");
        linkTo.AddLink("quote", "accountid", name);

        foreach (var query in (QueryExpression[])[new("quote") { ColumnSet = new ColumnSet(name) }, condition, order, linkFrom, linkTo])
        {
            Refused(ErrorCodes.QueryBuilderNoAttribute, query, $"'quote' entity doesn't contain attribute with Name = '{name}'");
        }
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"")]
    [InlineData("æ")]
    public void Alias_OfForbiddenCharacters_Faults(string alias)
    {
        var query = new QueryExpression("quote");
        query.AddLink("opportunity", "opportunityid", "opportunityid").EntityAlias = alias;

        Refused(ErrorCodes.QueryBuilderInvalidAlias, query, $"'{alias}'");
    }

    [Fact]
    public void Alias_UsedTwice_Faults()
    {
        var query = new QueryExpression("quote");
        query.AddLink("opportunity", "opportunityid", "opportunityid").EntityAlias = "o";
        query.AddLink("opportunity", "opportunityid", "opportunityid").EntityAlias = "o";

        Refused(ErrorCodes.QueryBuilderInvalidAlias, query, "'o'");
    }

    [Fact]
    public void ConditionOrOrder_OnALinkThatIsNotThere_Faults()
    {
        var condition = new QueryExpression("quote");
        condition.Criteria.AddCondition("nobody", "name", ConditionOperator.Null);
        var order = new QueryExpression("quote");
        order.AddOrder("name", OrderType.Ascending, null, "nobody");

        Refused(ErrorCodes.QueryBuilderAliasDoesNotExist, condition, "'nobody'");
        Refused(ErrorCodes.QueryBuilderAliasDoesNotExist, order, "'nobody'");
    }

    [Fact]
    public void Link_BetweenColumnsOfDifferentTypes_Faults()
    {
        var query = new QueryExpression("quote");
        query.AddLink("account", "name", "accountid");

        Refused(ErrorCodes.InvalidArgument, query, "quote.name", "account.accountid");
    }

    [Fact]
    public void QueryByAttribute_WithAValueTooMany_Faults()
    {
        var query = new QueryByAttribute("quote");
        query.Values.Add(1);

        Refused(ErrorCodes.QueryBuilderByAttributeMismatch, query, "0 attributes", "1 values");
    }

    [Fact]
    public void Query_None_Faults() => Refused(ErrorCodes.InvalidArgument, null!, "none");

    [Fact]
    public void Filters_NestedTooDeep_Fault()
    {
        var query = new QueryExpression("quote");
        var filter = query.Criteria;
        for (var depth = 0; depth < 10_000; depth++)
        {
            filter = filter.AddFilter(LogicalOperator.And);
        }

        Refused(ErrorCodes.InvalidArgument, query, "deeper");
    }

    [Fact]
    public void Conditions_AtTheLimit_WorkAndOneMoreFaults()
    {
        var query = new QueryExpression("quote");
        query.Criteria.FilterOperator = LogicalOperator.Or;
        for (var number = 0; number < 500; number++)
        {
            query.Criteria.AddCondition("name", ConditionOperator.NotLike, "%a%");
        }

        Assert.Equal("3 5", fixture.Numbers(query));

        query.Criteria.AddCondition("name", ConditionOperator.Null);

        Refused(ErrorCodes.TooManyConditionsInQuery, query, "Number of conditions in query exceeded maximum limit.", "500");
    }

    [Fact]
    public void Values_TooMany_Fault()
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition("revisionnumber", ConditionOperator.In, [.. Enumerable.Range(0, 2_001).Cast<object>()]);

        Refused(ErrorCodes.InvalidArgument, query, "2000 values");
    }

    [Fact]
    public void Links_AtTheLimit_WorkAndOneMoreFaults()
    {
        var query = new QueryExpression("quote");
        for (var number = 0; number < 15; number++)
        {
            query.AddLink("opportunity", "opportunityid", "opportunityid");
        }

        Assert.Equal("1 2 3 4", fixture.Numbers(query));

        query.AddLink("opportunity", "opportunityid", "opportunityid");

        Refused(ErrorCodes.TooManyLinkEntitiesInQuery, query, "Number of link entities in query exceeded maximum limit.", "15");
    }

    [Fact]
    public void ConditionsAndLinks_TogetherOverTheLimitOfConditions_Fault()
    {
        var query = new QueryExpression("quote");
        var link = query.AddLink("opportunity", "opportunityid", "opportunityid");
        link.LinkCriteria.Conditions.AddRange(Enumerable.Range(0, 499).Select(_ => new ConditionExpression("name", ConditionOperator.NotNull)));

        Assert.Equal("1 2 3 4", fixture.Numbers(query));

        query.AddLink("opportunity", "opportunityid", "opportunityid");

        Refused(ErrorCodes.TooManyConditionsInQuery, query, "500");
    }

    private void Refused(int code, QueryBase query, params string[] words) =>
        FaultAssert.Throws(code, () => fixture.Database.Query(query), words);
}
