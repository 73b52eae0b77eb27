using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

internal static class FieldText
{
    internal static string? Render(MetadataReader reader, FieldDefinition field)
    {
        var access = MethodText.Access((MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask));
        if (access is null || field.Attributes.HasFlag(FieldAttributes.RTSpecialName))
        {
            return null;
        }

        return $"{access} {Modifiers(field)}{field.DecodeSignature(TypeNames.Instance, null)} {reader.GetString(field.Name)}"
            + Value(reader, field)
            + MethodText.Attributes(reader, field.GetCustomAttributes());
    }

    private static string Modifiers(FieldDefinition field)
    {
        if (field.Attributes.HasFlag(FieldAttributes.Literal))
        {
            return "const ";
        }

        return (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "")
            + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "");
    }

    private static string Value(MetadataReader reader, FieldDefinition field) =>
        field.GetDefaultValue().IsNil ? string.Empty : " = " + Constant(reader, field.GetDefaultValue());

    /// <summary>Null when it is null, or when there is none.</summary>
    internal static string? Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return null;
        }

        var constant = reader.GetConstant(handle);
        var value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}
