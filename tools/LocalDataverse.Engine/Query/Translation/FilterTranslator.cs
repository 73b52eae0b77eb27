namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>Nested filters to nested SQL.</summary>
internal sealed class FilterTranslator(QueryScope scope, ConditionTranslator conditions)
{
    /// <summary>The query's own filter: its conditions may name a linked table.</summary>
    public string? ForQuery(FilterExpression? filter) =>
        Translate(filter, condition => scope.Find(condition.EntityName), depth: 1);

    /// <summary>The filter of a link, applied while joining: it sees the linked table only.</summary>
    public string? ForLink(FilterExpression? filter, QuerySource source) =>
        Translate(filter, condition => OnlySource(condition, source), depth: 1);

    private static QuerySource OnlySource(ConditionExpression condition, QuerySource source) =>
        string.IsNullOrEmpty(condition.EntityName) || condition.EntityName == source.Name
            ? source
            : throw Fault.UnsupportedQuery("a condition on another table inside a link");

    /// <returns>Null when the filter says nothing.</returns>
    private string? Translate(FilterExpression? filter, Func<ConditionExpression, QuerySource> sourceOf, int depth)
    {
        if (filter is null)
        {
            return null;
        }

        if (depth > QueryLimits.Depth)
        {
            throw Fault.InvalidQuery($"filters are nested deeper than {QueryLimits.Depth} levels.");
        }

        QueryFeatures.Check(filter);
        var parts = filter.Conditions.Select(condition => Translate(sourceOf(condition)))
            .Concat(filter.Filters.Select(inner => Translate(inner, sourceOf, depth + 1)))
            .OfType<string>()
            .ToList();
        var separator = filter.FilterOperator == LogicalOperator.Or ? " OR " : " AND ";
        return parts.Count == 0 ? null : $"({string.Join(separator, parts)})";
    }

    private string Translate(QuerySource source) => conditions.Translate(scope.CountCondition(), source);
}
