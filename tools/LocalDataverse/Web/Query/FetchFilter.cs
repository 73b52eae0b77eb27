using System.Xml.Linq;
using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>
/// $filter to FetchXML. FetchXML has no "not" over a filter, so it is carried down to the conditions, each of which has its
/// opposite. What has no counterpart is refused by its name.
/// </summary>
internal sealed class FetchFilter(FetchLinks links)
{
    public XElement Translate(FilterClause clause) => Filter("and", Translate(clause.Expression, negated: false));

    private XElement Translate(QueryNode node, bool negated) => node switch
    {
        ConvertNode convert => Translate(convert.Source, negated),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Translate(not.Operand, !negated),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both => Both(both, negated),
        BinaryOperatorNode comparison => Compare(comparison, negated),
        SingleValueFunctionCallNode call => new FetchFunction(links).Translate(call, negated),
        SingleValuePropertyAccessNode flag => Condition(links.Find(flag), negated ? "ne" : "eq", true),
        AnyNode or AllNode => throw WebFault.NotBuilt("any and all in $filter"),
        InNode => throw WebFault.NotBuilt("the operator in: use Microsoft.Dynamics.CRM.In"),
        _ => throw WebFault.NotBuilt($"{FilterNodes.NameOf(node)} in $filter"),
    };

    // To the parser a or b or c is (a or b) or c; as one filter it isn't nested, which has its bounds.
    private XElement Both(BinaryOperatorNode node, bool negated)
    {
        var type = node.OperatorKind == BinaryOperatorKind.Or != negated ? "or" : "and";
        var (left, right) = (Translate(node.Left, negated), Translate(node.Right, negated));
        if (left.Name != "filter" || left.Attribute("type")!.Value != type)
        {
            return Filter(type, left, right);
        }

        left.Add(right);
        return left;
    }

    private XElement Compare(BinaryOperatorNode node, bool negated)
    {
        var (left, right) = (FilterNodes.Unwrap(node.Left), FilterNodes.Unwrap(node.Right));
        return (left, right) switch
        {
            (SingleValuePropertyAccessNode column, ConstantNode value) =>
                Condition(links.Find(column), ComparisonOperators.Of(node.OperatorKind, negated), value.Value),
            (ConstantNode value, SingleValuePropertyAccessNode column) =>
                Condition(links.Find(column), ComparisonOperators.Of(ComparisonOperators.Mirrored(node.OperatorKind), negated), value.Value),
            (SingleValueFunctionCallNode call, ConstantNode { Value: bool outcome }) => Function(node, call, outcome, negated),
            (SingleValuePropertyAccessNode, SingleValuePropertyAccessNode) => throw WebFault.NotBuilt("the comparison of two columns in $filter"),
            _ => throw WebFault.NotBuilt($"the comparison of {FilterNodes.NameOf(left)} with {FilterNodes.NameOf(right)} in $filter"),
        };
    }

    private XElement Function(BinaryOperatorNode node, SingleValueFunctionCallNode call, bool outcome, bool negated) =>
        node.OperatorKind is BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual
            ? Translate(call, negated ^ !outcome ^ (node.OperatorKind == BinaryOperatorKind.NotEqual))
            : throw WebFault.NotBuilt($"{node.OperatorKind} with a function in $filter");

    private static XElement Condition(FetchColumn column, string comparison, object? value)
    {
        if (value is not null)
        {
            return column.Element("condition", new XAttribute("operator", comparison), new XAttribute("value", FetchValue.Of(value, column.Column)));
        }

        return comparison is "eq" or "ne"
            ? column.Element("condition", new XAttribute("operator", comparison == "eq" ? "null" : "not-null"))
            : throw WebFault.BadUrl($"'{column.Column.LogicalName}' can't be compared with null by {comparison}.");
    }

    private static XElement Filter(string type, params XElement[] parts) => new("filter", new XAttribute("type", type), parts);

}
