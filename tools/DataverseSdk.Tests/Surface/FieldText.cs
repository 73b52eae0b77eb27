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

    private static string Value(MetadataReader reader, FieldDefinition field)
    {
        if (field.GetDefaultValue().IsNil)
        {
            return string.Empty;
        }

        var constant = reader.GetConstant(field.GetDefaultValue());
        var value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return " = " + Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}
