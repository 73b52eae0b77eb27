using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The one translator: whatever kind a query was, from here on it is a QueryExpression.</summary>
internal sealed class QueryTranslator(QueryRequest request, RowAccess access)
{
    private readonly SqlParameters parameters = new();
    private readonly QueryScope scope = new();

    public QueryPlan Translate()
    {
        var query = request.Query;
        var filters = new FilterTranslator(scope, new ConditionTranslator(parameters, access));
        var rows = new RowFilter(access, parameters);
        var from = new FromClause(scope, filters, rows, access.Language).Build(query);
        var where = And(filters.ForQuery(query.Criteria), rows.Of(scope.Root));
        var output = OutputList.Build(query, scope);
        var page = PageRequest.From(query);
        CheckAggregate(output, page);
        return new QueryPlan
        {
            Scope = scope,
            From = from,
            Where = where,
            Output = output,
            Order = Order(output),
            Page = page,
            Distinct = query.Distinct,
            Parameters = parameters,
        };
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

    private void CheckAggregate(OutputList output, PageRequest page)
    {
        if (!output.IsAggregate)
        {
            return;
        }

        if (request.Query.Distinct)
        {
            throw Fault.UnsupportedQuery("distinct together with aggregates");
        }

        if (page.CountTotal)
        {
            throw Fault.UnsupportedQuery("a total record count together with aggregates");
        }
    }

    private static string? And(string? left, string? right) =>
        left is null || right is null ? left ?? right : $"{left} AND {right}";
}

/// <summary>A query in SQL's terms, ready to be put together.</summary>
internal sealed class QueryPlan
{
    public required QueryScope Scope { get; init; }

    public required string From { get; init; }

    /// <summary>Null: all rows.</summary>
    public required string? Where { get; init; }

    public required OutputList Output { get; init; }

    public required OrderList Order { get; init; }

    public required PageRequest Page { get; init; }

    public required bool Distinct { get; init; }

    public required SqlParameters Parameters { get; init; }

    /// <summary>
    /// The next page can start behind a row only where a row is found again by its own values: not in aggregates and
    /// distinct rows, and not where a link repeats rows. Dataverse gives no cookie there either.
    /// </summary>
    public bool HasCookie =>
        !Output.IsAggregate && !Distinct && !Page.IsTop && Order.IsOfRootOnly
        && !Scope.Sources.Any(source => source.MayRepeatRows);
}
