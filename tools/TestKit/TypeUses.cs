using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ProjectOpsClose.TestKit;

/// <summary>What code names: types, by themselves, and the methods that it calls, as Type::Method.</summary>
/// <remarks>A constant's owner doesn't show: the compiler writes down its value.</remarks>
internal static class TypeUses
{
    /// <summary>Each top-level type of the dll with the types that it names, what is nested in it included.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> OfEachType(string dll)
    {
        using var module = ModuleDefinition.ReadModule(dll);
        return module.Types.ToDictionary(
            type => type.FullName,
            IReadOnlyCollection<string> (type) => WithNested(type).SelectMany(Uses).SelectMany(Parts).Select(Outermost).ToHashSet());
    }

    public static IReadOnlyCollection<string> Of(string dll, string @namespace)
    {
        using var module = ModuleDefinition.ReadModule(dll);
        var types = module.Types.Where(type => type.Namespace == @namespace).SelectMany(WithNested).ToList();
        return types.SelectMany(Uses).SelectMany(Parts).Select(type => type.FullName).Concat(types.SelectMany(Calls)).ToHashSet();
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<TypeReference?> Uses(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. type.CustomAttributes.SelectMany(Uses),
        .. type.Methods.SelectMany(Uses),
    ];

    private static IEnumerable<TypeReference?> Uses(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. method.CustomAttributes.SelectMany(Uses),
        .. method.Body?.Variables.Select(variable => variable.VariableType) ?? [],
        .. method.Body?.ExceptionHandlers.Select(handler => handler.CatchType) ?? [],
        .. method.Body?.Instructions.SelectMany(Uses) ?? [],
    ];

    private static IEnumerable<TypeReference?> Uses(CustomAttribute attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>()];

    private static IEnumerable<TypeReference?> Uses(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. method.GenericArguments, .. Uses(method.ElementMethod)],
        MethodReference method => Uses(method),
        _ => [],
    };

    private static IEnumerable<TypeReference?> Uses(MethodReference method) =>
        [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];

    private static IEnumerable<string> Calls(TypeDefinition type) => type.Methods
        .SelectMany(method => method.Body?.Instructions.ToArray() ?? [])
        .Select(instruction => instruction.Operand)
        .OfType<MethodReference>()
        .Select(method => $"{method.DeclaringType.FullName}::{method.Name}");

    private static string Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;

    /// <summary>A generic type, its arguments and element types, each by itself.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
