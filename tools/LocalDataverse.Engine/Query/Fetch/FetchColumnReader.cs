using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>Reads <c>attribute</c> and <c>order</c>.</summary>
internal sealed class FetchColumnReader(bool isAggregate)
{
    private static readonly FetchAttributes ColumnAttributes = new(
        ["name", "alias", "aggregate", "groupby"],
        ["distinct", "dategrouping", "usertimezone", "rowaggregate"]);

    private static readonly FetchAttributes OrderAttributes = new(["attribute", "alias", "descending", "entityname"], []);

    public void Read(XElement element, ColumnSet columns)
    {
        element.Check(ColumnAttributes, []);
        var name = element.Required("name");
        var alias = element.Text("alias");
        if (alias is null && !isAggregate)
        {
            columns.AddColumn(name);
        }
        else
        {
            columns.AttributeExpressions.Add(Expression(element, name, alias));
        }
    }

    public OrderExpression ReadOrder(XElement element)
    {
        element.Check(OrderAttributes, []);
        var direction = element.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
        return isAggregate
            ? new OrderExpression(element.Text("attribute"), direction, element.Text("alias"))
            : new OrderExpression(element.Required("attribute"), direction, element.Text("alias"), element.Text("entityname"));
    }

    private XrmAttributeExpression Expression(XElement element, string name, string? alias)
    {
        var aggregate = Aggregate(element.Text("aggregate"));
        var isGroup = element.Flag("groupby");
        if (!isAggregate && (isGroup || aggregate != XrmAggregateType.None))
        {
            throw Fault.InvalidFetchNode($"'{name}' is aggregated or grouped, but the fetch isn't marked aggregate.");
        }

        return new XrmAttributeExpression(name, aggregate, alias) { HasGroupBy = isGroup };
    }

    private static XrmAggregateType Aggregate(string? name) => name switch
    {
        null => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "avg" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        _ => throw Fault.InvalidFetchNode($"there is no aggregate '{name}'."),
    };
}
