using System.Reflection;
using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

/// <summary>A type as lines: its declaration, its attributes, then every member that its users can see.</summary>
internal static class TypeText
{
    // [Serializable] is this flag in metadata; the enum's own member is obsolete.
    private const TypeAttributes SerializableFlag = (TypeAttributes)0x2000;

    internal static IEnumerable<string> Render(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);

        yield return Declaration(reader, handle);
        foreach (var attribute in Attributes(reader, type))
        {
            yield return $"  [{attribute}]";
        }

        foreach (var member in Constructors(reader, type).Concat(Fields(reader, type)).Concat(Methods(reader, type)).Concat(Properties(reader, type)))
        {
            yield return "    " + member;
        }
    }

    private static string Declaration(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.NameOf(handle);
        var generic = string.Join(", ", type.GetGenericParameters().Select((_, index) => "!" + index));
        var parent = type.BaseType.IsNil ? "System.Object" : reader.NameOf(type.BaseType);
        var interfaces = type.GetInterfaceImplementations()
            .Select(implementation => reader.NameOf(reader.GetInterfaceImplementation(implementation).Interface))
            .Order(StringComparer.Ordinal)
            .ToArray();

        return $"public {Kind(type, parent)} {name}{(generic.Length == 0 ? "" : $"<{generic}>")}"
            + (parent == "System.Object" ? "" : " : " + parent)
            + (interfaces.Length == 0 ? "" : " implements " + string.Join(", ", interfaces));
    }

    private static string Kind(TypeDefinition type, string parent)
    {
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
        {
            return "interface";
        }

        if (parent is "System.Enum" or "System.ValueType")
        {
            return parent == "System.Enum" ? "enum" : "struct";
        }

        var isAbstract = type.Attributes.HasFlag(TypeAttributes.Abstract);
        var isSealed = type.Attributes.HasFlag(TypeAttributes.Sealed);
        return (isAbstract, isSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };
    }

    private static IEnumerable<string> Attributes(MetadataReader reader, TypeDefinition type)
    {
        var serializable = type.Attributes.HasFlag(SerializableFlag);
        return AttributeText.AttributesOf(reader, type.GetCustomAttributes())
            .Concat(serializable ? ["System.SerializableAttribute"] : Array.Empty<string>())
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Constructors(MetadataReader reader, TypeDefinition type) =>
        Lines(VisibleMethods(reader, type).Where(method => IsConstructor(reader, method)).Select(method => MethodText.Render(reader, method)));

    private static IEnumerable<string> Methods(MetadataReader reader, TypeDefinition type) =>
        Lines(VisibleMethods(reader, type).Where(method => !IsConstructor(reader, method)).Select(method => MethodText.Render(reader, method)));

    private static IEnumerable<string> Fields(MetadataReader reader, TypeDefinition type) =>
        Lines(type.GetFields().Select(handle => FieldText.Render(reader, reader.GetFieldDefinition(handle))));

    private static IEnumerable<string> Properties(MetadataReader reader, TypeDefinition type) =>
        Lines(type.GetProperties().Select(handle => PropertyText.Render(reader, reader.GetPropertyDefinition(handle))));

    private static IEnumerable<MethodDefinition> VisibleMethods(MetadataReader reader, TypeDefinition type)
    {
        var accessors = type.GetProperties()
            .Select(handle => reader.GetPropertyDefinition(handle).GetAccessors())
            .SelectMany(property => new[] { property.Getter, property.Setter })
            .ToHashSet();

        return type.GetMethods()
            .Where(handle => !accessors.Contains(handle))
            .Select(reader.GetMethodDefinition)
            .Where(method => MethodText.Access(method.Attributes) is not null);
    }

    private static bool IsConstructor(MetadataReader reader, MethodDefinition method) => reader.GetString(method.Name) == ".ctor";

    private static IEnumerable<string> Lines(IEnumerable<string?> lines) =>
        lines.Where(line => line is not null).Select(line => line!).Order(StringComparer.Ordinal);
}
