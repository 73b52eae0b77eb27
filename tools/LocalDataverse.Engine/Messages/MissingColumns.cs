using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
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
        Demand(expression.EntityName, ColumnsOf(expression.ColumnSet));
        Demand(expression.EntityName, ColumnsOf(expression.Criteria));
        Demand(expression.EntityName, expression.Orders.Select(order => order.AttributeName));
        foreach (var link in expression.LinkEntities)
        {
            Demand(link);
        }
    }

    private void Demand(LinkEntity link)
    {
        Demand(link.LinkToEntityName, ColumnsOf(link.Columns));
        Demand(link.LinkToEntityName, ColumnsOf(link.LinkCriteria));
        Demand(link.LinkToEntityName, link.Orders.Select(order => order.AttributeName));
        foreach (var inner in link.LinkEntities)
        {
            Demand(inner);
        }
    }

    private static IEnumerable<string> ColumnsOf(ColumnSet? columns) =>
        columns is null ? [] : [.. columns.Columns, .. columns.AttributeExpressions.Select(expression => expression.AttributeName)];

    private static IEnumerable<string> ColumnsOf(FilterExpression? filter) =>
        filter is null ? [] : [.. filter.Conditions.Select(condition => condition.AttributeName), .. filter.Filters.SelectMany(ColumnsOf)];
}
