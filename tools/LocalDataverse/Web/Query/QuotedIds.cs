using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>
/// Takes an id in quotes for the id, as Microsoft's own examples write it. See
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows.
/// </summary>
internal sealed class QuotedIds : ODataUriResolver
{
    public static QuotedIds Resolver { get; } = new();

    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        (leftNode, rightNode) = (IdBeside(rightNode, leftNode), IdBeside(leftNode, rightNode));
        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    private static SingleValueNode IdBeside(SingleValueNode column, SingleValueNode value) =>
        value is ConstantNode { Value: string text } && column.TypeReference?.IsGuid() == true && Guid.TryParseExact(text, "D", out var id)
            ? new ConstantNode(id, text, column.TypeReference)
            : value;
}
