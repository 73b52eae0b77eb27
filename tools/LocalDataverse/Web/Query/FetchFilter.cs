using System.Xml;
using System.Xml.Linq;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Web.Model;

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

/// <summary>contains, startswith, endswith and the functions of Microsoft.Dynamics.CRM as FetchXML's conditions.</summary>
internal sealed class FetchFunction(FetchLinks links)
{
    public XElement Translate(SingleValueFunctionCallNode call, bool negated) => call.Name switch
    {
        "contains" => Like(call, "%{0}%", negated),
        "startswith" => Like(call, "{0}%", negated),
        "endswith" => Like(call, "%{0}", negated),
        _ when QueryFunctions.Find(call.Name) is { } function => negated ? throw WebFault.NegatedFunction() : Condition(call, function),
        _ => throw WebFault.NotBuilt($"the function {call.Name} in $filter"),
    };

    // The text may hold wildcards, as on the platform.
    private XElement Like(SingleValueFunctionCallNode call, string pattern, bool negated)
    {
        var arguments = call.Parameters.Select(FilterNodes.Unwrap).ToList();
        if (arguments is not [SingleValuePropertyAccessNode column, ConstantNode { Value: string text }])
        {
            throw WebFault.NotBuilt($"{call.Name} in $filter of anything but a column and a text");
        }

        var value = pattern.Replace("{0}", FetchValue.Text(text), StringComparison.Ordinal);
        return links.Find(column).Element(
            "condition", new XAttribute("operator", negated ? "not-like" : "like"), new XAttribute("value", value));
    }

    private XElement Condition(SingleValueFunctionCallNode call, QueryFunction function)
    {
        var name = (Argument(call, QueryFunctions.PropertyName) as ConstantNode)?.Value as string;
        var column = links.Find(call.Source, name ?? "");
        var values = ValuesOf(Argument(call, QueryFunctions.PropertyValues) ?? Argument(call, QueryFunctions.PropertyValue)).ToList();
        if (function.Value is not null && values.Count == 0)
        {
            throw WebFault.BadUrl($"{call.Name} needs a {QueryFunctions.PropertyName} and {QueryFunctions.PropertyValues}.");
        }

        return column.Element(
            "condition",
            new XAttribute("operator", function.Operator),
            values.Select(value => new XElement("value", FetchValue.Of(value ?? "", column.Column))));
    }

    private static IEnumerable<object?> ValuesOf(QueryNode? node) => node switch
    {
        CollectionConstantNode list => list.Collection.Select(constant => constant.Value),
        ConstantNode { Value: ODataCollectionValue list } => list.Items,
        ConstantNode one => [one.Value],
        _ => [],
    };

    private static QueryNode? Argument(SingleValueFunctionCallNode call, string name) =>
        call.Parameters.OfType<NamedFunctionParameterNode>().Where(argument => argument.Name == name)
            .Select(argument => FilterNodes.Unwrap(argument.Value)).FirstOrDefault();
}

/// <param name="Alias">The link's; null for the query's own table.</param>
/// <param name="Column">The column.</param>
internal sealed record FetchColumn(string? Alias, ColumnMetadata Column)
{
    /// <summary>An order or condition on this column.</summary>
    public XElement Element(string name, params object?[] content) => new(
        name,
        Alias is null ? null : new XAttribute("entityname", Alias),
        new XAttribute("attribute", Column.LogicalName),
        content);
}

/// <summary>A literal of an address as FetchXML writes it.</summary>
internal static class FetchValue
{
    public static string Of(object value, ColumnMetadata column) => value switch
    {
        string text => Text(text),
        Guid id => id.ToString(),
        bool flag => flag ? "1" : "0",
        DateTimeOffset time => time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        // OData's own type for a calendar day is on its way out; its text is yyyy-MM-dd. As a moment it is the day's start in UTC.
        _ when column.IsDateOnly => value.ToString()!,
        _ when column.Type == ColumnType.DateTime => $"{value}T00:00:00Z",
        _ => throw WebFault.NotBuilt($"the literal '{value}' of type {value.GetType().Name} in $filter"),
    };

    /// <summary>XML can't hold every character, and no column holds those that it can't.</summary>
    public static string Text(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException exception)
        {
            throw WebFault.BadUrl($"A text in the query can't be read: {exception.Message}");
        }
    }
}

/// <summary>Looking at nodes of OData's tree.</summary>
internal static class FilterNodes
{
    /// <summary>Without the conversions that the parser has put around it to make both sides of one type.</summary>
    public static QueryNode Unwrap(QueryNode node) => node is ConvertNode convert ? Unwrap(convert.Source) : node;

    /// <summary>What to call a node in a refusal.</summary>
    public static string NameOf(QueryNode node) => node switch
    {
        SingleValueFunctionCallNode call => $"the function {call.Name}",
        SingleValuePropertyAccessNode column => $"'{column.Property.Name}'",
        ConstantNode constant => $"the literal {constant.LiteralText}",
        BinaryOperatorNode both => $"the operator {both.OperatorKind}",
        _ => $"an expression of the kind {node.Kind}",
    };
}

/// <summary>OData's comparisons by FetchXML's names.</summary>
internal static class ComparisonOperators
{
    private static readonly Dictionary<BinaryOperatorKind, (string Name, BinaryOperatorKind Opposite, BinaryOperatorKind Mirrored)> Known = new()
    {
        [BinaryOperatorKind.Equal] = ("eq", BinaryOperatorKind.NotEqual, BinaryOperatorKind.Equal),
        [BinaryOperatorKind.NotEqual] = ("ne", BinaryOperatorKind.Equal, BinaryOperatorKind.NotEqual),
        [BinaryOperatorKind.GreaterThan] = ("gt", BinaryOperatorKind.LessThanOrEqual, BinaryOperatorKind.LessThan),
        [BinaryOperatorKind.GreaterThanOrEqual] = ("ge", BinaryOperatorKind.LessThan, BinaryOperatorKind.LessThanOrEqual),
        [BinaryOperatorKind.LessThan] = ("lt", BinaryOperatorKind.GreaterThanOrEqual, BinaryOperatorKind.GreaterThan),
        [BinaryOperatorKind.LessThanOrEqual] = ("le", BinaryOperatorKind.GreaterThan, BinaryOperatorKind.GreaterThanOrEqual),
    };

    public static string Of(BinaryOperatorKind kind, bool negated) =>
        !Known.TryGetValue(kind, out var known) ? throw WebFault.NotBuilt($"the operator {kind} in $filter")
        : negated ? Known[known.Opposite].Name
        : known.Name;

    /// <summary>With its sides exchanged.</summary>
    public static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => Known.TryGetValue(kind, out var known) ? known.Mirrored : kind;
}
