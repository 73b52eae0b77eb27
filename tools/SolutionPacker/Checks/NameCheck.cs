using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// A component's folder is named after the component, and a component of ours begins with the publisher's prefix: rules of
/// this house. Dataverse knows which names a custom API and its parameters can have.
/// </summary>
internal sealed class NameCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        IEnumerable<Problem> ours =
        [
            .. Named(source, FileKind.Entity, e => e.Element("Name")?.Value),
            .. Named(source, FileKind.CustomApi, UniqueName),
            .. Named(source, FileKind.RequestParameter, UniqueName),
            .. Named(source, FileKind.ResponseProperty, UniqueName),
            .. Named(source, FileKind.EnvironmentVariable, e => e.Attribute("schemaname")?.Value),
            .. Prefixed(source, FileKind.CustomApi, e => UniqueName(e) is { } name && CustomApiNames.IsApi(name) ? name : null),
            .. Prefixed(source, FileKind.EnvironmentVariable, e => e.Attribute("schemaname")?.Value),
            .. Prefixed(source, FileKind.WebResource, e => e.Element("Name")?.Value),
        ];
        return
        [
            .. ours.AsHouseRules(),
            .. Wrong(source, FileKind.CustomApi, CustomApiNames.IsApi, CustomApiNames.ApiInWords),
            .. Wrong(source, FileKind.RequestParameter, CustomApiNames.IsParameter, CustomApiNames.ParameterInWords),
            .. Wrong(source, FileKind.ResponseProperty, CustomApiNames.IsParameter, CustomApiNames.ParameterInWords),
        ];
    }

    private static string? UniqueName(XElement component) => component.Attribute("uniquename")?.Value;

    private static IEnumerable<Problem> Wrong(SolutionSource source, FileKind kind, Func<string, bool> isName, string inWords) =>
        source.Faults(kind, e => UniqueName(e) is { Length: > 0 } name && !isName(name) ? [$"The name is '{name}'; it must be {inWords}."] : []);

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
