using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Query;

/// <summary>What Dataverse has and this host hasn't is refused by name.</summary>
public class UnsupportedQueryTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    public static TheoryData<ConditionOperator> Operators =>
    [
        ConditionOperator.ChildOf, ConditionOperator.Mask, ConditionOperator.NotMask, ConditionOperator.MasksSelect,
        ConditionOperator.ThisFiscalYear, ConditionOperator.ThisFiscalPeriod, ConditionOperator.NextFiscalYear,
        ConditionOperator.NextFiscalPeriod, ConditionOperator.LastFiscalYear, ConditionOperator.LastFiscalPeriod,
        ConditionOperator.LastXFiscalYears, ConditionOperator.LastXFiscalPeriods, ConditionOperator.NextXFiscalYears,
        ConditionOperator.NextXFiscalPeriods, ConditionOperator.InFiscalYear, ConditionOperator.InFiscalPeriod,
        ConditionOperator.InFiscalPeriodAndYear, ConditionOperator.InOrBeforeFiscalPeriodAndYear,
        ConditionOperator.InOrAfterFiscalPeriodAndYear, ConditionOperator.EqualUserTeams, ConditionOperator.EqualUserOrUserTeams,
        ConditionOperator.Under, ConditionOperator.NotUnder, ConditionOperator.UnderOrEqual, ConditionOperator.Above,
        ConditionOperator.AboveOrEqual, ConditionOperator.EqualUserOrUserHierarchy,
        ConditionOperator.EqualUserOrUserHierarchyAndTeams, ConditionOperator.ContainValues,
        ConditionOperator.DoesNotContainValues, ConditionOperator.EqualRoleBusinessId,
    ];

    public static TheoryData<string, string> FetchXml => new()
    {
        { "<fetch aggregatelimit='1'><entity name='quote'/></fetch>", "aggregatelimit" },
        { "<fetch datasource='retained'><entity name='quote'/></fetch>", "datasource" },
        { "<fetch latematerialize='true'><entity name='quote'/></fetch>", "latematerialize" },
        { "<fetch options='x'><entity name='quote'/></fetch>", "options" },
        { "<fetch utc-offset='1'><entity name='quote'/></fetch>", "utc-offset" },
        { "<fetch mapping='internal'><entity name='quote'/></fetch>", "mapping" },
        { "<fetch output-format='xml-ado'><entity name='quote'/></fetch>", "output-format" },
        { Entity("<filter isquickfindfields='1'/>"), "isquickfindfields" },
        { Entity("<filter hint='union'/>"), "hint" },
        { Entity("<filter><link-entity name='account' from='accountid' to='customerid' link-type='any'/></filter>"), "link-entity inside a filter" },
        { Condition("valueof='quotenumber' operator='eq'"), "valueof" },
        { Condition("operator='this-fiscal-year'"), "'this-fiscal-year'" },
        { Condition("operator='last-x-fiscal-periods' value='3'"), "'last-x-fiscal-periods'" },
        { Condition("operator='eq-userteams'"), "'eq-userteams'" },
        { Condition("operator='under' value='1'"), "'under'" },
        { Condition("operator='contain-values' value='1'"), "'contain-values'" },
        { Link("link-type='any'"), "'any'" },
        { Link("link-type='matchfirstrowusingcrossapply'"), "'matchfirstrowusingcrossapply'" },
        { Link("intersect='true'"), "intersect" },
        { Aggregate("<attribute name='createdon' alias='a' groupby='true' dategrouping='fiscal-period'/>"), "FiscalPeriod" },
        { Aggregate("<attribute name='createdon' alias='a' groupby='true' dategrouping='fiscal-year'/>"), "FiscalYear" },
        { Aggregate("<attribute name='name' alias='a' aggregate='countcolumn' distinct='true'/>"), "distinct" },
        { Aggregate("<attribute name='name' alias='a' aggregate='min'/>"), "Min of a String" },
        { Aggregate("<attribute name='closedon' alias='a' aggregate='sum'/>"), "Sum of a DateTime" },
        { Aggregate("<attribute name='statecode' alias='a' aggregate='avg'/>"), "Avg of a State" },
        { Aggregate("<attribute name='quoteid' alias='a' aggregate='count'/>", "distinct='true'"), "distinct together with aggregates" },
        { Aggregate("<attribute name='quoteid' alias='a' aggregate='count'/>", "returntotalrecordcount='true'"), "total record count" },
        { Entity("<order attribute='name' alias='n'/>"), "order by alias" },
    };

    public static TheoryData<string, QueryExpression> Expressions => new()
    {
        { "DataSource", new QueryExpression("quote") { DataSource = "retained" } },
        { "ForceSeek", new QueryExpression("quote") { ForceSeek = "index" } },
        { "QueryHints", new QueryExpression("quote") { QueryHints = "ForceOrder" } },
        { "SubQueryExpression", new QueryExpression("quote") { SubQueryExpression = new QueryExpression("quote") } },
        { "IsQuickFindFilter", new QueryExpression("quote") { Criteria = { IsQuickFindFilter = true } } },
        { "FilterHint", new QueryExpression("quote") { Criteria = { FilterHint = "union" } } },
        { "AnyAllFilterLinkEntity", new QueryExpression("quote") { Criteria = { AnyAllFilterLinkEntity = new LinkEntity() } } },
        {
            "CompareColumns",
            new QueryExpression("quote") { Criteria = { Conditions = { new("name", ConditionOperator.Equal, true, "quotenumber") } } }
        },
        {
            "date grouping (FiscalYear)",
            new QueryExpression("quote")
            {
                ColumnSet = { AttributeExpressions = { new("createdon", XrmAggregateType.None, "m", XrmDateTimeGrouping.FiscalYear) } },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operator_NotSupported_FaultsNamingIt(ConditionOperator operation)
    {
        var query = new QueryExpression("quote");
        query.Criteria.AddCondition("name", operation, "x");

        Refused(query, $"operator {operation}");
    }

    [Theory]
    [MemberData(nameof(FetchXml))]
    public void FetchXml_NotSupported_FaultsNamingIt(string xml, string feature) => Refused(new FetchExpression(xml), feature);

    [Theory]
    [MemberData(nameof(Expressions))]
    public void QueryExpression_NotSupported_FaultsNamingIt(string feature, QueryExpression query) => Refused(query, feature);

    [Theory]
    [InlineData(JoinOperator.Natural)]
    [InlineData(JoinOperator.Exists)]
    [InlineData(JoinOperator.In)]
    [InlineData(JoinOperator.Any)]
    [InlineData(JoinOperator.NotAny)]
    [InlineData(JoinOperator.All)]
    [InlineData(JoinOperator.NotAll)]
    [InlineData(JoinOperator.MatchFirstRowUsingCrossApply)]
    public void JoinOperator_NotSupported_FaultsNamingIt(JoinOperator join)
    {
        var query = new QueryExpression("quote");
        query.AddLink("account", "customerid", "accountid", join);

        Refused(query, join.ToString());
    }

    [Fact]
    public void InnerLinkInsideAnOuterOne_Faults()
    {
        var query = new QueryExpression("quote");
        query.AddLink("opportunity", "opportunityid", "opportunityid", JoinOperator.LeftOuter)
            .AddLink("systemuser", "ownerid", "systemuserid");

        Refused(query, "inner link inside an outer link");
    }

    [Fact]
    public void ConditionOnAnotherTableInsideALink_Faults()
    {
        var query = new QueryExpression("quote");
        var link = query.AddLink("opportunity", "opportunityid", "opportunityid");
        link.LinkCriteria.AddCondition("quote", "name", ConditionOperator.Null);

        Refused(query, "another table");
    }

    [Fact]
    public void Find_WithAggregates_Faults()
    {
        var columns = new ColumnSet();
        columns.AttributeExpressions.Add(new XrmAttributeExpression("name", XrmAggregateType.Count, "n"));
        using var session = fixture.Database.Database.OpenRead();

        FaultAssert.Throws(ErrorCodes.NotSupported, () => session.Find("quote", QueryFixture.QuoteId(1), columns), "aggregates");
    }

    private static string Entity(string content) => $"<fetch><entity name='quote'>{content}</entity></fetch>";

    private static string Condition(string attributes) =>
        Entity($"<filter><condition attribute='name' {attributes}/></filter>");

    private static string Link(string attributes) =>
        Entity($"<link-entity name='account' from='accountid' to='customerid' {attributes}/>");

    private static string Aggregate(string content, string attributes = "") =>
        $"<fetch aggregate='true' {attributes}><entity name='quote'>{content}</entity></fetch>";

    private void Refused(QueryBase query, string feature) =>
        FaultAssert.Throws(ErrorCodes.NotSupported, () => fixture.Database.Query(query), feature);
}
