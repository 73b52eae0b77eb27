using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

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
