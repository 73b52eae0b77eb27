using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The one translator: whatever kind a query was, from here on it is a QueryExpression.</summary>
internal sealed class QueryTranslator(QueryRequest request, QueryInput input)
{
    private readonly ValueSources values = new(input);
    private readonly QueryScope scope = new();

    /// <summary>Whether the statement is in one language.</summary>
    public bool HasLabels { get; private set; }

    public QueryPlan Translate()
    {
        var query = request.Query;
        var filters = new FilterTranslator(scope, new ConditionTranslator(values));
        var rows = new RowFilter(values);
        var from = new FromClause(scope, filters, rows, LanguageOfLabels).Build(query);
        var where = And(filters.ForQuery(query.Criteria), rows.Of(scope.Root));
        var output = OutputList.Build(query, scope);
        output.PageOf(query);
        var order = Order(output);
        return new QueryPlan
        {
            Table = scope.Root.Table,
            Version = RowReader.Version(scope.Root.Table, scope.Root.SqlAlias),
            From = from,
            Where = where,
            Output = output,
            Order = order.Terms,
            Distinct = query.Distinct,
            Sources = values.ToArray(),
            FindsRowsAgain = !output.IsAggregate && !query.Distinct && order.IsOfRootOnly && !scope.Sources.Any(source => source.MayRepeatRows),
        };
    }

    private int LanguageOfLabels()
    {
        HasLabels = true;
        return input.Access.Language();
    }

    private OrderList Order(OutputList output)
    {
        var order = new OrderList(scope, request.OrderChoicesByValue);
        if (output.IsAggregate)
        {
            order.AddAggregate(request.Query, output);
        }
        else
        {
            order.AddPlain(request.Query, output);
        }

        return order;
    }

    private static string? And(string? left, string? right) =>
        left is null || right is null ? left ?? right : $"{left} AND {right}";
}

/// <summary>A query in SQL's terms, ready to be put together: that of all queries of its shape whose callers may read the same.</summary>
internal sealed class QueryPlan
{
    private static readonly Kept<(string Shape, long Depths), QueryPlan> Kept = new();

    public required TableMetadata Table { get; init; }

    /// <summary>The SQL of a row's version.</summary>
    public required string Version { get; init; }

    public required string From { get; init; }

    /// <summary>Null: all rows.</summary>
    public required string? Where { get; init; }

    public required OutputList Output { get; init; }

    public required IReadOnlyList<OrderTerm> Order { get; init; }

    public required bool Distinct { get; init; }

    public required IReadOnlyList<Func<QueryInput, object>> Sources { get; init; }

    /// <summary>
    /// The next page can start behind a row only where a row is found again by its own values: not in aggregates and
    /// distinct rows, and not where a link repeats rows. Dataverse gives no cookie there either.
    /// </summary>
    public required bool FindsRowsAgain { get; init; }

    /// <summary>Once it has been put together: the whole statement, but for one that follows a paging cookie.</summary>
    public string? Sql { get; set; }

    /// <summary>Tables don't change, and rights are part of the key. A statement in one language is not kept.</summary>
    public static QueryPlan Of(QueryRequest request, QueryInput input)
    {
        var key = (request.Shape.Key, request.Shape.DepthsOf(input.Access));
        if (Kept.TryGet(key, out var known))
        {
            return known;
        }

        var translator = new QueryTranslator(request, input);
        var plan = translator.Translate();
        return translator.HasLabels ? plan : Kept.Add(key, plan);
    }

    public IEnumerable<object> ValuesOf(QueryInput input) => Sources.Select(source => source(input));
}
