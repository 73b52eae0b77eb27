namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Steps and custom APIs point to a type of this solution: a step by id and by full name, a custom API by id, or by export key,
/// which for a type of an assembly is its id. Dataverse also takes a type that another solution has brought, an id that isn't
/// the type's, and a custom API without: a rule of this house.
/// </summary>
internal sealed class PluginTypeReferenceCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        if (source.Of(FileKind.PluginAssembly).Any(f => f.Root is null))
        {
            return [];
        }

        var types = source.Readable(FileKind.PluginAssembly).SelectMany(f => f.Root.Descendants("PluginType"))
            .ToLookup(t => Normal(t.Attribute("PluginTypeId")?.Value), t => t.Attribute("Name")?.Value ?? "");
        return
        [
            .. source.Faults(FileKind.Step, step => StepFaults(step, source.Assembly, types)).AsHouseRules(),
            .. source.Faults(FileKind.CustomApi, api => CustomApiFaults(api, types)).AsHouseRules(),
        ];
    }

    private static IEnumerable<string> StepFaults(XElement step, BuiltAssembly built, ILookup<string, string> types)
    {
        var (id, name) = (step.Element("PluginTypeId")?.Value, step.Element("PluginTypeName")?.Value);
        if (!string.IsNullOrEmpty(name) && built.Identity is not null && built.Types.All(t => $"{t.Name}, {built.Identity}" != name))
        {
            yield return $"<PluginTypeName> '{name}' isn't a plug-in type of the built assembly '{built.Identity}'.";
        }
        else if (!string.IsNullOrEmpty(id) && !types.Contains(Normal(id)))
        {
            yield return $"<PluginTypeId> {id} isn't a registered plug-in type.";
        }
        else if (!string.IsNullOrEmpty(id) && !string.IsNullOrEmpty(name) && types[Normal(id)].Any(t => name.Split(',')[0] != t))
        {
            yield return $"<PluginTypeId> {id} is registered for {types[Normal(id)].First()}, not for {name.Split(',')[0]}.";
        }
    }

    private static IEnumerable<string> CustomApiFaults(XElement api, ILookup<string, string> types)
    {
        var reference = api.Element("plugintypeid");
        if (reference is null)
        {
            return [];
        }

        var id = (reference.Element("plugintypeid") ?? reference.Element("plugintypeexportkey"))?.Value;
        return types.Contains(Normal(id)) ? [] : [$"<plugintypeid> '{id}' isn't a registered plug-in type."];
    }

    private static string Normal(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString() : id ?? "";
}
