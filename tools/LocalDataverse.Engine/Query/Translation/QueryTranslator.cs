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
        var filters = new FilterTranslator(scope, new ConditionTranslator(parameters, access.UserId));
        var rows = new RowFilter(access, parameters);
        var from = new FromClause(scope, filters, rows).Build(query);
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
