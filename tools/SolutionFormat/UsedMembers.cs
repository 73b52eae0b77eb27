using System.Reflection.Metadata;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// The types of other assemblies that an assembly refers to, and their constructors with one Boolean parameter: what the
/// checks ask for.
/// </summary>
internal static class UsedMembers
{
    public static IReadOnlySet<string> In(MetadataReader metadata) => metadata.TypeReferences
        .Select(handle => CallableTypes.NameOf(metadata, handle))
        .Concat(BooleanConstructors(metadata))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> BooleanConstructors(MetadataReader metadata) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference && TakesOneBoolean(metadata, member)
        select $"{CallableTypes.NameOf(metadata, member.Parent)}.{metadata.GetString(member.Name)}(Boolean)";

    private static bool TakesOneBoolean(MetadataReader metadata, MemberReference member)
    {
        if (metadata.GetString(member.Name) != ".ctor")
        {
            return false;
        }

        var signature = metadata.GetBlobReader(member.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger() == 1
            && signature.ReadSignatureTypeCode() == SignatureTypeCode.Void
            && signature.ReadSignatureTypeCode() == SignatureTypeCode.Boolean;
    }
}
