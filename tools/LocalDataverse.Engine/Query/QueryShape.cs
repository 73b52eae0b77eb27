using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>
/// What a query asks for but for the values that it compares with: queries of one shape are one statement. Whatever a
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
        AddTable(query.EntityName);
        Add(request.OrderChoicesByValue, query.Distinct);
        Add(query.ColumnSet);
        Add(query.Orders);
        AddLinks(query.LinkEntities, depth: 1);
        Add(query.Criteria, depth: 1);
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

    private void AddTable(string? table)
    {
        Add(table);
        tables.Add(table);
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
            AddTable(link.LinkToEntityName);
            Add(link.EntityAlias, link.LinkToAttributeName, link.LinkFromAttributeName, link.ForceSeek);
            Add((int)link.JoinOperator);
            Add(link.Columns);
            Add(link.Orders);
            Add(link.LinkCriteria, depth: 1);
            AddLinks(link.LinkEntities, depth + 1);
        }
    }

    private void Add(FilterExpression? filter, int depth)
    {
        Add(filter is not null);
        if (filter is null || depth > QueryLimits.Depth)
        {
            return;
        }

        Add((int)filter.FilterOperator, filter.Conditions.Count, filter.Filters.Count);
        Add(filter.AnyAllFilterLinkEntity is not null, filter.IsQuickFindFilter);
        Add(filter.FilterHint);
        foreach (var condition in filter.Conditions)
        {
            Add(condition.EntityName, condition.AttributeName);
            Add((int)condition.Operator, condition.Values.Count);
            Add(condition.CompareColumns);
            conditions.Add(condition);
        }

        foreach (var inner in filter.Filters)
        {
            Add(inner, depth + 1);
        }
    }

    private void Add(ColumnSet? given)
    {
        var columns = given ?? new ColumnSet();
        Add(columns.AllColumns);
        Add(columns.Columns.Count, columns.AttributeExpressions.Count);
        foreach (var column in columns.Columns)
        {
            Add(column);
        }

        foreach (var attribute in columns.AttributeExpressions)
        {
            Add(attribute.AttributeName, attribute.Alias);
            Add((int)attribute.AggregateType, (int)attribute.DateTimeGrouping);
            Add(attribute.HasGroupBy);
        }
    }

    private void Add(DataCollection<OrderExpression> orders)
    {
        Add(orders.Count);
        foreach (var order in orders)
        {
            Add(order.AttributeName, order.Alias, order.EntityName);
            Add((int)order.OrderType);
        }
    }

    private void Add(params ReadOnlySpan<bool> flags)
    {
        foreach (var flag in flags)
        {
            key.Append(flag ? '+' : '-');
        }
    }

    private void Add(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            key.Append((char)number).Append((char)(number >> 16));
        }
    }

    /// <summary>Each with its length, so that no text can be taken for what follows it.</summary>
    private void Add(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Add(text?.Length ?? -1);
            key.Append(text);
        }
    }
}

/// <summary>One query that is asked, and by whom: where the values of a statement come from.</summary>
internal sealed record QueryInput(QueryShape Shape, RowAccess Access);
