using System.Reflection;
using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

/// <summary>
/// A method as a line: access, modifiers, {position:params or out}, type parameters, signature, parameter names with their defaults, attributes.
/// </summary>
internal static class MethodText
{
    internal static string? Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family => "protected",
        MethodAttributes.FamORAssem => "protected internal",
        _ => null,
    };

    internal static string Modifiers(MetadataReader reader, MethodDefinition method)
    {
        var type = reader.GetTypeDefinition(method.GetDeclaringType());
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
        {
            return string.Empty;
        }

        if (method.Attributes.HasFlag(MethodAttributes.Static))
        {
            return "static ";
        }

        if (method.Attributes.HasFlag(MethodAttributes.Abstract))
        {
            return "abstract ";
        }

        var isVirtual = method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.Final);
        return isVirtual ? "virtual " : string.Empty;
    }

    internal static string Render(MetadataReader reader, MethodDefinition method)
    {
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        var parameters = Parameters(reader, method);
        var arity = signature.GenericParameterCount;

        return Access(method.Attributes) + " " + Modifiers(reader, method)
            + string.Concat(parameters.Select((parameter, index) => Kind(reader, parameter, index)))
            + GenericParameters(reader, method.GetGenericParameters())
            + signature.ReturnType + " " + reader.GetString(method.Name) + (arity == 0 ? "" : "``" + arity)
            + $"({string.Join(",", signature.ParameterTypes)})"
            + Names(reader, parameters)
            + Attributes(reader, method.GetCustomAttributes());
    }

    internal static string Names(MetadataReader reader, IReadOnlyCollection<Parameter> parameters) =>
        parameters.Count == 0 ? "" : $"   ({string.Join(", ", parameters.Select(parameter => reader.GetString(parameter.Name) + Default(reader, parameter)))})";

    internal static string Attributes(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        var text = string.Join("; ", AttributeText.AttributesOf(reader, attributes));
        return text.Length == 0 ? "" : $"   [{text}]";
    }

    internal static Parameter[] Parameters(MetadataReader reader, MethodDefinition method) =>
        [.. method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)];

    private static string Kind(MetadataReader reader, Parameter parameter, int index)
    {
        if (parameter.Attributes.HasFlag(ParameterAttributes.Out))
        {
            return $"{{{index}:out}} ";
        }

        var isParams = AttributeText.Has(reader, parameter.GetCustomAttributes(), "System.ParamArrayAttribute");
        return isParams ? $"{{{index}:params}} " : string.Empty;
    }

    private static string Default(MetadataReader reader, Parameter parameter) => parameter.Attributes.HasFlag(ParameterAttributes.Optional)
        ? $"={FieldText.Constant(reader, parameter.GetDefaultValue()) ?? "null"}"
        : string.Empty;

    private static string GenericParameters(MetadataReader reader, GenericParameterHandleCollection parameters)
    {
        var texts = parameters.Select(reader.GetGenericParameter).Select(parameter => Constrained(reader, parameter)).ToArray();
        return texts.Length == 0 ? "" : $"<{string.Join(", ", texts)}> ";
    }

    private static string Constrained(MetadataReader reader, GenericParameter parameter)
    {
        var flags = parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask;
        string[] constraints =
        [
            .. flags == 0 ? Array.Empty<string>() : [flags.ToString()],
            .. parameter.GetConstraints().Select(handle => reader.NameOf(reader.GetGenericParameterConstraint(handle).Type)),
        ];

        return $"!{parameter.Index}" + (constraints.Length == 0 ? "" : " :" + string.Join(", ", constraints));
    }
}
