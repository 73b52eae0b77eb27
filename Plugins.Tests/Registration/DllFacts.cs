using Mono.Cecil;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// What the dll is and can be called by, and what spkl would register by the attributes in it. The custom API's parameters
/// are told by the activity's arguments, which are the same.
/// </summary>
internal static class DllFacts
{
    private const int SpklSynchronous = 1;
    private const int SpklSandbox = 1;

    public static readonly IReadOnlySet<(string Kind, string Name)> Topics = new HashSet<(string Kind, string Name)>
    {
        ("assembly", "name"), ("assembly", "version"), ("assembly", "public key token"), ("assembly", "isolation"),
        ("class", "kind"), ("class", "activity name"), ("class", "activity group"),
        ("step", "name"), ("step", "class"), ("step", "message"), ("step", "table"), ("step", "stage"), ("step", "mode"),
        ("step", "rank"), ("step", "filtering attributes"), ("step", "description"),
        ("custom API", "class"), ("custom API", "table"),
        ("request parameter", "type"), ("request parameter", "optionality"), ("response property", "type"),
    };

    public static IReadOnlyList<Fact> Of(byte[] dll)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(dll));
        var (identity, types, _) = Dll.Read(dll);
        return
        [
            new("assembly", "", "name", identity.Name),
            new("assembly", "", "version", $"{identity.Version}"),
            new("assembly", "", "public key token", identity.PublicKeyToken),
            .. types.Select(type => new Fact("class", type.Name, "kind", type.IsActivity ? "workflow activity" : "plug-in")),
            .. module.Types.SelectMany(type => Attributes(type).SelectMany(attribute => Facts(type, attribute, module))),
        ];
    }

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type) =>
        type.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute");

    /// <summary>spkl's three forms have different numbers of arguments.</summary>
    private static IEnumerable<Fact> Facts(TypeDefinition type, CustomAttribute attribute, ModuleDefinition module)
    {
        var values = attribute.ConstructorArguments.Select(argument => argument.Value).ToList();
        return values.Count switch
        {
            1 => [new("custom API", (string)values[0], "class", type.FullName), .. Table((string)values[0], module)],
            5 => [.. Activity(values), Isolation(values[4]), .. type.Properties.SelectMany(Argument)],
            _ => [.. Step(type, attribute, values), Isolation(values[7])],
        };
    }

    private static IEnumerable<Fact> Step(TypeDefinition type, CustomAttribute attribute, List<object> values)
    {
        var id = Named(attribute, "Id");
        yield return new("step", id, "class", type.FullName);
        yield return new("step", id, "message", (string)values[0]);
        yield return new("step", id, "table", (string)values[1]);
        yield return new("step", id, "stage", $"{values[2]}");
        yield return new("step", id, "mode", (int)values[3] == SpklSynchronous ? Platform.Synchronous : Platform.Asynchronous);
        yield return new("step", id, "filtering attributes", (string)values[4]);
        yield return new("step", id, "name", (string)values[5]);
        yield return new("step", id, "rank", $"{values[6]}");
        yield return new("step", id, "description", Named(attribute, "Description"));
    }

    /// <summary>Empty when the attribute leaves it out, as spkl would write it.</summary>
    private static string Named(CustomAttribute attribute, string name) =>
        (string?)attribute.Properties.FirstOrDefault(property => property.Name == name).Argument.Value ?? "";

    private static IEnumerable<Fact> Activity(List<object> values) =>
    [
        new("class", (string)values[0], "activity name", (string)values[1]),
        new("class", (string)values[0], "activity group", (string)values[3]),
    ];

    /// <summary>The table that the activity's opportunity is of is the one that the custom API is bound to.</summary>
    private static IEnumerable<Fact> Table(string api, ModuleDefinition module) => module.Types
        .SelectMany(type => type.Properties)
        .SelectMany(property => property.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "ReferenceTargetAttribute"))
        .Select(attribute => new Fact("custom API", api, "table", (string)attribute.ConstructorArguments[0].Value));

    private static IEnumerable<Fact> Argument(PropertyDefinition property)
    {
        var direction = property.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name is "InputAttribute" or "OutputAttribute");
        if (direction is null || property.CustomAttributes.Any(a => a.AttributeType.Name == "ReferenceTargetAttribute"))
        {
            yield break;
        }

        var isInput = direction.AttributeType.Name == "InputAttribute";
        var (kind, name) = (isInput ? "request parameter" : "response property", (string)direction.ConstructorArguments[0].Value);
        yield return new(kind, name, "type", Platform.TypeOfClr(((GenericInstanceType)property.PropertyType).GenericArguments[0].FullName));
        if (!isInput)
        {
            yield break;
        }

        var isRequired = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredArgumentAttribute");
        yield return new(kind, name, "optionality", isRequired ? Platform.Required : Platform.Optional);
    }

    private static Fact Isolation(object value) =>
        new("assembly", "", "isolation", (int)value == SpklSandbox ? Platform.Sandbox : Platform.NoIsolation);
}
