using System.Globalization;
using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

/// <summary>Attributes as text, those that a compiler adds on its own account left out.</summary>
internal static class AttributeText
{
    internal static IEnumerable<string> AttributesOf(MetadataReader reader, CustomAttributeHandleCollection attributes) =>
        attributes
            .Select(reader.GetCustomAttribute)
            .Where(attribute => !IsCompilers(TypeOf(reader, attribute)))
            .Select(attribute => TypeOf(reader, attribute) + Arguments(attribute))
            .Order(StringComparer.Ordinal);

    internal static bool Has(MetadataReader reader, CustomAttributeHandleCollection attributes, string type) =>
        attributes.Any(handle => TypeOf(reader, reader.GetCustomAttribute(handle)) == type);

    private static bool IsCompilers(string type) =>
        type.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal) || type == "System.ParamArrayAttribute";

    private static string TypeOf(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.NameOf(reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
            : reader.NameOf(reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());

    private static string Arguments(CustomAttribute attribute)
    {
        var value = attribute.DecodeValue(TypeNames.Instance);
        var named = value.NamedArguments.OrderBy(argument => argument.Name, StringComparer.Ordinal);
        string[] all =
        [
            .. value.FixedArguments.Select(argument => Text(argument.Value)),
            .. named.Select(argument => $"{argument.Name}={Text(argument.Value)}"),
        ];

        return all.Length == 0 ? string.Empty : $"({string.Join(", ", all)})";
    }

    private static string Text(object? value) =>
        value is string text ? $"\"{text}\"" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
