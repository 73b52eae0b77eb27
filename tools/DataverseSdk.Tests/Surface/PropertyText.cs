using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

/// <summary>A property as a line: the accessors that a caller or a derived class can see, and their access.</summary>
internal static class PropertyText
{
    internal static string? Render(MetadataReader reader, PropertyDefinition property)
    {
        var accessors = property.GetAccessors();
        (string Word, MethodDefinition Method)[] visible =
        [
            .. new[] { ("get", accessors.Getter), ("set", accessors.Setter) }
                .Where(accessor => !accessor.Item2.IsNil)
                .Select(accessor => (accessor.Item1, reader.GetMethodDefinition(accessor.Item2)))
                .Where(accessor => MethodText.Access(accessor.Item2.Attributes) is not null),
        ];

        return visible.Length == 0 ? null : Line(reader, property, visible);
    }

    private static string Line(MetadataReader reader, PropertyDefinition property, (string Word, MethodDefinition Method)[] visible)
    {
        var signature = property.DecodeSignature(TypeNames.Instance, null);
        var index = signature.ParameterTypes.Length == 0 ? "" : $"[{string.Join(",", signature.ParameterTypes)}]";
        var indexNames = MethodText.Parameters(reader, visible[0].Method).Take(signature.ParameterTypes.Length).ToArray();
        var accessors = visible.Select(accessor => $"{MethodText.Access(accessor.Method.Attributes)} {accessor.Word}; ");

        return Widest(visible) + " " + MethodText.Modifiers(reader, visible[0].Method)
            + $"{{ {string.Concat(accessors)}}} {signature.ReturnType} {reader.GetString(property.Name)}{index}"
            + MethodText.Names(reader, indexNames)
            + MethodText.Attributes(reader, property.GetCustomAttributes());
    }

    private static string Widest((string Word, MethodDefinition Method)[] visible) =>
        visible.Select(accessor => MethodText.Access(accessor.Method.Attributes)!).MinBy(access => access.Length)!;
}
