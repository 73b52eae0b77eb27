using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Root components and files match both ways. Microsoft's packager refuses a file without a root component; about a root
/// component without a file it only warns, and the import then fails with "Cannot add a Root Component".
/// </summary>
internal sealed class RootComponentCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        if (source.Manifest?.Element("RootComponents") is not { } list)
        {
            return [];
        }

        var listed = list.Elements("RootComponent").ToLookup(r => r.Attribute("type")?.Value ?? "");
        return
        [
            .. listed.Where(g => g.Key.Length > 0 && RootComponentType.All.All(t => t.Number != g.Key)).SelectMany(UnknownType).AsHouseRules(),
            .. RootComponentType.All.SelectMany(t => Compare(t, listed[t.Number].ToList(), source)),
        ];
    }

    private static IEnumerable<Problem> UnknownType(IGrouping<string, XElement> components) => components.Select(r => InManifest(
        $"Root component type {r.Attribute("type")?.Value} isn't packed here. Custom APIs and environment variables have no root component."));

    private static IEnumerable<Problem> Compare(RootComponentType type, List<XElement> listed, SolutionSource source)
    {
        var components = type.Components(source);
        var keys = listed.Select(type.KeyIn).ToList();
        var files = components.Select(c => c.Key).ToList();

        // A file whose own key can't be read may be the one that seems to be missing: its fault is reported already.
        var absent = files.Contains(null) ? [] : keys.Where(k => k is not null && !files.Contains(k));
        return
        [
            .. keys.Where(k => k is null).Select(_ => InManifest($"A root component of type {type.Number} has no {type.Key}.")),
            .. listed.Where(r => r.Attribute("behavior")?.Value is { Length: > 0 } b && b != type.Behavior)
                .Select(r => InManifest($"Root component {type.Number} {type.KeyIn(r)} must have behavior {type.Behavior}.")).AsHouseRules(),
            .. absent.Select(k => InManifest($"Root component {type.Number} {k} has no file in {Section.All.First(s => s.Kind == type.Kind).Folder}/.")),
            .. components.Where(c => c.Key is not null && !keys.Contains(c.Key))
                .Select(c => new Problem(c.File, $"{SolutionPath.Manifest} has no root component of type {type.Number} with {type.Key} '{c.Key}'.")),
        ];
    }

    private static Problem InManifest(string message) => new(SolutionPath.Manifest, message);
}

/// <summary>How Other/Solution.xml lists one kind of component. Kinds that aren't here have no root component.</summary>
/// <param name="Number">The platform's component type.</param>
/// <param name="Behavior">0: with all its parts; 2: a shell, for a standard table of which only the ribbon is ours.</param>
/// <param name="Key">The attribute that names the component.</param>
/// <param name="KeyOf">The component's value of that attribute; null when its file lacks it.</param>
internal sealed record RootComponentType(string Number, FileKind Kind, string Behavior, string Key, Func<XElement, string?> KeyOf)
{
    public static IReadOnlyList<RootComponentType> All { get; } =
    [
        new($"{ComponentType.Table:D}", FileKind.Entity, "2", "schemaName", e => e.Element("Name")?.Value.ToLowerInvariant()),
        new($"{ComponentType.WebResource:D}", FileKind.WebResource, "0", "schemaName", e => e.Element("Name")?.Value),
        new($"{ComponentType.PluginAssembly:D}", FileKind.PluginAssembly, "0", "id", e => Braced(e.Attribute("PluginAssemblyId"))),
        new($"{ComponentType.Step:D}", FileKind.Step, "0", "id", e => Braced(e.Attribute("SdkMessageProcessingStepId"))),
    ];

    /// <summary>The components of this type and their keys; an unreadable file or an empty key gives null.</summary>
    public IReadOnlyList<(string File, string? Key)> Components(SolutionSource source) =>
        source.Of(Kind).Select(f => (f.Path, f.Root is { } root && KeyOf(root) is { Length: > 0 } key ? key : null)).ToList();

    public string? KeyIn(XElement rootComponent) =>
        Key == "id" ? Braced(rootComponent.Attribute("id")) : rootComponent.Attribute("schemaName")?.Value;

    private static string? Braced(XAttribute? id) =>
        Guid.TryParse(id?.Value, out var guid) ? guid.ToString("B") : id?.Value;
}
