using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>A component's folder is named after the component, and a component of ours begins with the publisher's prefix.</summary>
internal sealed class NameCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
    [
        .. Named(source, FileKind.Entity, e => e.Element("Name")?.Value),
        .. Named(source, FileKind.CustomApi, e => e.Attribute("uniquename")?.Value),
        .. Named(source, FileKind.RequestParameter, e => e.Attribute("uniquename")?.Value),
        .. Named(source, FileKind.ResponseProperty, e => e.Attribute("uniquename")?.Value),
        .. Named(source, FileKind.EnvironmentVariable, e => e.Attribute("schemaname")?.Value),
        .. Prefixed(source, FileKind.CustomApi, e => e.Attribute("uniquename")?.Value),
        .. Prefixed(source, FileKind.EnvironmentVariable, e => e.Attribute("schemaname")?.Value),
        .. Prefixed(source, FileKind.WebResource, e => e.Element("Name")?.Value),
    ];

    private static IEnumerable<Problem> Named(SolutionSource source, FileKind kind, Func<XElement, string?> nameOf) =>
        source.Readable(kind)
            .Where(f => nameOf(f.Root) is { Length: > 0 } name && name != SolutionPath.FolderNameOf(f.File.Path))
            .Select(f => new Problem(f.File.Path, $"The component is named '{nameOf(f.Root)}' but its folder '{SolutionPath.FolderNameOf(f.File.Path)}'."));

    private static IEnumerable<Problem> Prefixed(SolutionSource source, FileKind kind, Func<XElement, string?> nameOf)
    {
        var prefix = source.Manifest?.Element("Publisher")?.Element("CustomizationPrefix")?.Value;
        return source.Readable(kind)
            .Where(f => !string.IsNullOrEmpty(prefix) && nameOf(f.Root) is { Length: > 0 } name && !name.StartsWith(prefix + "_", StringComparison.Ordinal))
            .Select(f => new Problem(f.File.Path, $"The name '{nameOf(f.Root)}' doesn't begin with the publisher's prefix '{prefix}_'."));
    }
}
