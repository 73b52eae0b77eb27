namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>Refuses by name what this host doesn't do, so that no query is answered as if it had asked for less.</summary>
internal static class QueryFeatures
{
    public static void Check(QueryExpression query)
    {
        Refuse(query.SubQueryExpression is not null, "SubQueryExpression");
        Refuse(!string.IsNullOrEmpty(query.DataSource), "DataSource");
        Refuse(!string.IsNullOrEmpty(query.ForceSeek), "ForceSeek");
        Refuse(!string.IsNullOrEmpty(query.QueryHints), "QueryHints");
    }

    public static void Check(LinkEntity link)
    {
        Refuse(!string.IsNullOrEmpty(link.ForceSeek), "ForceSeek");
        Refuse(
            link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter),
            $"the join operator {link.JoinOperator}");
    }

    public static void Check(FilterExpression filter)
    {
        Refuse(filter.AnyAllFilterLinkEntity is not null, "a link-entity inside a filter (AnyAllFilterLinkEntity)");
        Refuse(filter.IsQuickFindFilter, "IsQuickFindFilter");
        Refuse(!string.IsNullOrEmpty(filter.FilterHint), "FilterHint");
    }

    public static void Check(ConditionExpression condition) =>
        Refuse(condition.CompareColumns, "the comparison of two columns (CompareColumns, valueof)");

    public static void Check(XrmAttributeExpression attribute) =>
        Refuse(
            attribute.DateTimeGrouping is XrmDateTimeGrouping.FiscalPeriod or XrmDateTimeGrouping.FiscalYear,
            $"date grouping ({attribute.DateTimeGrouping})");

    private static void Refuse(bool isUsed, string feature)
    {
        if (isUsed)
        {
            throw Fault.UnsupportedQuery(feature);
        }
    }
}
