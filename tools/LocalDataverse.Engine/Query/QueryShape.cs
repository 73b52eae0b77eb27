using System.Text;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>
/// What a query asks for but for the values that it compares with and which page: queries of one shape are one statement. Whatever a
/// translation looks at besides values is part of the key.
/// </summary>
internal sealed class QueryShape
{
    private readonly StringBuilder key = new(512);
    private readonly List<ConditionExpression> conditions = [];
    private readonly List<string?> tables = [];

    public QueryShape(QueryRequest request)
    {
        var query = request.Query;
        tables.Add(query.EntityName);
        Add(query.EntityName, request.OrderChoicesByValue, query.Distinct, query.TopCount, query.PageInfo?.Count);
        Add(query.ColumnSet, query.Orders);
        AddLinks(query.LinkEntities, depth: 1);
        AddFilter(query.Criteria, depth: 1);
        Key = key.ToString();
    }

    public string Key { get; }

    /// <summary>In the order in which they are translated, none that lies deeper than a query may.</summary>
    public IReadOnlyList<ConditionExpression> Conditions => conditions;

    /// <summary>What the caller may read of each table, as far as the number of tables is allowed.</summary>
    public long DepthsOf(RowAccess access)
    {
        var depths = 0L;
        for (var index = 0; index < tables.Count && index <= QueryLimits.LinkedTables; index++)
        {
            depths = (depths << 2) | (tables[index] is { } table ? (long)access.ReadDepth(table) : 0);
        }

        return depths;
    }

    private void AddLinks(DataCollection<LinkEntity> links, int depth)
    {
        Add(links.Count);
        if (depth > QueryLimits.Depth)
        {
            return;
        }

        foreach (var link in links)
        {
            tables.Add(link.LinkToEntityName);
            Add(link.LinkToEntityName, link.EntityAlias, link.LinkToAttributeName, link.LinkFromAttributeName, (int)link.JoinOperator, link.ForceSeek);
            Add(link.Columns, link.Orders);
            AddFilter(link.LinkCriteria, depth: 1);
            AddLinks(link.LinkEntities, depth + 1);
        }
    }

    private void AddFilter(FilterExpression? filter, int depth)
    {
        Add((int?)filter?.FilterOperator, filter?.Conditions.Count, filter?.Filters.Count);
        if (filter is null || depth > QueryLimits.Depth)
        {
            return;
        }

        Add(filter.AnyAllFilterLinkEntity is not null, filter.IsQuickFindFilter, filter.FilterHint);
        foreach (var condition in filter.Conditions)
        {
            conditions.Add(condition);
            Add(condition.EntityName, condition.AttributeName, (int)condition.Operator, condition.Values.Count, condition.CompareColumns);
        }

        foreach (var inner in filter.Filters)
        {
            AddFilter(inner, depth + 1);
        }
    }

    private void Add(ColumnSet? given, DataCollection<OrderExpression> orders)
    {
        var columns = given ?? new ColumnSet();
        Add(columns.AllColumns, columns.Columns.Count, columns.AttributeExpressions.Count, orders.Count);
        Add([.. columns.Columns]);
        foreach (var attribute in columns.AttributeExpressions)
        {
            Add(attribute.AttributeName, attribute.Alias, (int)attribute.AggregateType, (int)attribute.DateTimeGrouping, attribute.HasGroupBy);
        }

        foreach (var order in orders)
        {
            Add(order.AttributeName, order.Alias, order.EntityName, (int)order.OrderType);
        }
    }

    /// <summary>Each with its length, so that no text can be taken for what follows it.</summary>
    private void Add(params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            var text = part?.ToString();
            key.Append((char)(text?.Length + 1 ?? 0)).Append(text);
        }
    }
}

/// <summary>One query that is asked, and by whom: where the values of a statement come from.</summary>
internal sealed record QueryInput(QueryShape Shape, RowAccess Access);
