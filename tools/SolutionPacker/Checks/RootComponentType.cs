using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>How Other/Solution.xml lists one kind of component. Kinds that aren't here have no root component.</summary>
/// <param name="Number">The platform's component type.</param>
/// <param name="Behavior">0: with all its parts; 2: a shell, for a standard table of which only the ribbon is ours.</param>
/// <param name="Key">The attribute that names the component.</param>
/// <param name="KeyOf">The component's value of that attribute; null when its file lacks it.</param>
internal sealed record RootComponentType(string Number, FileKind Kind, string Behavior, string Key, Func<XElement, string?> KeyOf)
{
    public static IReadOnlyList<RootComponentType> All { get; } =
    [
        new("1", FileKind.Entity, "2", "schemaName", e => e.Element("Name")?.Value.ToLowerInvariant()),
        new("61", FileKind.WebResource, "0", "schemaName", e => e.Element("Name")?.Value),
        new("91", FileKind.PluginAssembly, "0", "id", e => Braced(e.Attribute("PluginAssemblyId"))),
        new("92", FileKind.Step, "0", "id", e => Braced(e.Attribute("SdkMessageProcessingStepId"))),
    ];

    /// <summary>The components of this type and their keys; an unreadable file or an empty key gives null.</summary>
    public IReadOnlyList<(string File, string? Key)> Components(SolutionSource source) =>
        source.Of(Kind).Select(f => (f.Path, f.Root is { } root && KeyOf(root) is { Length: > 0 } key ? key : null)).ToList();

    public string? KeyIn(XElement rootComponent) =>
        Key == "id" ? Braced(rootComponent.Attribute("id")) : rootComponent.Attribute("schemaName")?.Value;

    private static string? Braced(XAttribute? id) =>
        Guid.TryParse(id?.Value, out var guid) ? guid.ToString("B") : id?.Value;
}
