using System.Reflection.Metadata;
using ProjectOpsClose.DataverseSdk.Tests.Surface;

namespace ProjectOpsClose.DataverseSdk.Tests.References;

internal static class MemberSignature
{
    internal static Member Of(MetadataReader reader, MethodDefinition method) => new(
        reader.NameOf(method.GetDeclaringType()),
        Method(reader.GetString(method.Name), method.DecodeSignature(TypeNames.Instance, null)));

    internal static Member Of(MetadataReader reader, FieldDefinition field) => new(
        reader.NameOf(field.GetDeclaringType()),
        $"{field.DecodeSignature(TypeNames.Instance, null)} {reader.GetString(field.Name)}");

    internal static Member Of(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        var signature = member.GetKind() == MemberReferenceKind.Method
            ? Method(name, member.DecodeMethodSignature(TypeNames.Instance, null))
            : $"{member.DecodeFieldSignature(TypeNames.Instance, null)} {name}";

        return new(reader.NameOf(member.Parent).Split('<')[0], signature);
    }

    private static string Method(string name, MethodSignature<string> signature)
    {
        var instance = signature.Header.IsInstance ? "instance " : "";
        var arity = signature.GenericParameterCount == 0 ? "" : "``" + signature.GenericParameterCount;

        return $"{instance}{signature.ReturnType} {name}{arity}({string.Join(",", signature.ParameterTypes)})";
    }
}
