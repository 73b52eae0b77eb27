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
        Add(request.OrderChoicesByValue);
        Add(query.Distinct);
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
            Add(link.EntityAlias);
            Add(link.LinkToAttributeName);
            Add(link.LinkFromAttributeName);
            Add((int)link.JoinOperator);
            Add(link.ForceSeek);
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

        Add((int)filter.FilterOperator);
        Add(filter.AnyAllFilterLinkEntity is not null);
        Add(filter.IsQuickFindFilter);
        Add(filter.FilterHint);
        Add(filter.Conditions);
        Add(filter.Filters.Count);
        foreach (var inner in filter.Filters)
        {
            Add(inner, depth + 1);
        }
    }

    private void Add(DataCollection<ConditionExpression> some)
    {
        Add(some.Count);
        foreach (var condition in some)
        {
            Add(condition.EntityName);
            Add(condition.AttributeName);
            Add((int)condition.Operator);
            Add(condition.CompareColumns);
            Add(condition.Values.Count);
        }

        conditions.AddRange(some);
    }

    private void Add(ColumnSet? given)
    {
        var columns = given ?? new ColumnSet();
        Add(columns.AllColumns);
        Add(columns.Columns.Count);
        foreach (var column in columns.Columns)
        {
            Add(column);
        }

        Add(columns.AttributeExpressions.Count);
        foreach (var attribute in columns.AttributeExpressions)
        {
            Add(attribute.AttributeName);
            Add(attribute.Alias);
            Add((int)attribute.AggregateType);
            Add((int)attribute.DateTimeGrouping);
            Add(attribute.HasGroupBy);
        }
    }

    private void Add(DataCollection<OrderExpression> orders)
    {
        Add(orders.Count);
        foreach (var order in orders)
        {
            Add(order.AttributeName);
            Add((int)order.OrderType);
            Add(order.Alias);
            Add(order.EntityName);
        }
    }

    private void Add(bool flag) => key.Append(flag ? '+' : '-');

    private void Add(int number) => key.Append((char)number).Append((char)(number >> 16));

    /// <summary>With its length, so that no text can be taken for what follows it.</summary>
    private void Add(string? text)
    {
        Add(text?.Length ?? -1);
        key.Append(text);
    }
}

/// <summary>One query that is asked, and by whom: where the values of a statement come from.</summary>
internal sealed record QueryInput(QueryShape Shape, RowAccess Access);
