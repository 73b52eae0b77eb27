using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// An organisation without Project Operations has the Sales tables, but not the columns that Project Operations brings:
/// there, naming one is the same fault as naming any unknown column.
/// </summary>
internal sealed class MissingColumns(bool projectOperations)
{
    private const string OrderType = "msdyn_ordertype";

    public void Demand(string table, IEnumerable<string?> columns)
    {
        if (!projectOperations && columns.Contains(OrderType))
        {
            throw Fault.UnknownColumn(table, OrderType);
        }
    }

    public void Demand(Entity row) => Demand(row.LogicalName, row.Attributes.Keys);

    public void Demand(QueryBase query)
    {
        if (projectOperations)
        {
            return;
        }

        var expression = QueryRequest.From(query).Query;
        Demand(expression.EntityName, [.. ColumnsOf(expression.ColumnSet), .. ColumnsOf(expression.Criteria), .. ColumnsOf(expression.Orders)]);
        Demand(expression.LinkEntities);
    }

    private void Demand(IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            Demand(link.LinkToEntityName, [.. ColumnsOf(link.Columns), .. ColumnsOf(link.LinkCriteria), .. ColumnsOf(link.Orders)]);
            Demand(link.LinkEntities);
        }
    }

    private static IEnumerable<string> ColumnsOf(ColumnSet? columns) =>
        columns is null ? [] : [.. columns.Columns, .. columns.AttributeExpressions.Select(expression => expression.AttributeName)];

    private static IEnumerable<string> ColumnsOf(FilterExpression? filter) =>
        filter is null ? [] : [.. filter.Conditions.Select(condition => condition.AttributeName), .. filter.Filters.SelectMany(ColumnsOf)];

    private static IEnumerable<string> ColumnsOf(IEnumerable<OrderExpression> orders) => orders.Select(order => order.AttributeName);
}
