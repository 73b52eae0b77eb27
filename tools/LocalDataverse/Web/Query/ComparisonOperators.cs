using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>OData's comparisons by FetchXML's names.</summary>
internal static class ComparisonOperators
{
    public static string Of(BinaryOperatorKind kind, bool negated) => (kind, negated) switch
    {
        (BinaryOperatorKind.Equal, false) or (BinaryOperatorKind.NotEqual, true) => "eq",
        (BinaryOperatorKind.NotEqual, false) or (BinaryOperatorKind.Equal, true) => "ne",
        (BinaryOperatorKind.GreaterThan, false) or (BinaryOperatorKind.LessThanOrEqual, true) => "gt",
        (BinaryOperatorKind.GreaterThanOrEqual, false) or (BinaryOperatorKind.LessThan, true) => "ge",
        (BinaryOperatorKind.LessThan, false) or (BinaryOperatorKind.GreaterThanOrEqual, true) => "lt",
        (BinaryOperatorKind.LessThanOrEqual, false) or (BinaryOperatorKind.GreaterThan, true) => "le",
        _ => throw WebFault.NotBuilt($"the operator {kind} in $filter"),
    };

    /// <summary>With its sides exchanged.</summary>
    public static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };
}
