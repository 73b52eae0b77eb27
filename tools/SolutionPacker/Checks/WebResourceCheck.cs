using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// A web resource is a content file and its .data.xml, and its name is its path: Microsoft's packager refuses or loses others.
/// Rules of this house: its type goes with its extension, and one that a ribbon or another web resource depends on is shipped.
/// </summary>
internal sealed class WebResourceCheck : ICheck
{
    private static readonly (string Extension, string Type)[] Types =
    [
        (".html", "1"), (".htm", "1"), (".css", "2"), (".js", "3"), (".xml", "4"), (".png", "5"), (".jpg", "6"), (".gif", "7"),
        (".xsl", "9"), (".ico", "10"), (".svg", "11"), (".resx", "12"),
    ];

    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var contents = source.Of(FileKind.WebResourceContent).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var described = source.Of(FileKind.WebResource).Select(f => SolutionPath.ContentOf(f)).ToHashSet(StringComparer.Ordinal);
        var shipped = source.Of(FileKind.WebResource).Select(SolutionPath.WebResourceName).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. source.Of(FileKind.WebResource).Where(f => !contents.Contains(SolutionPath.ContentOf(f)))
                .Select(f => new Problem(f.Path, $"There is no content file {SolutionPath.ContentOf(f)}.")),
            .. contents.Where(c => !described.Contains(c))
                .Select(c => new Problem(c, $"There is no {c}{SolutionPath.DataSuffix} that describes it.")),
            .. source.Readable(FileKind.WebResource).SelectMany(f => NameFaults(f.File, f.Root.Element("Name")?.Value)),
            .. source.Readable(FileKind.WebResource).SelectMany(f => TypeFaults(f.File, f.Root.Element("WebResourceType")?.Value)).AsHouseRules(),
            .. SharedMembers(source),
            .. source.Faults(FileKind.Ribbon, ribbon => Unshipped(new Ribbon(ribbon).WebResources, shipped)).AsHouseRules(),
            .. source.Faults(FileKind.WebResource, resource => DependencyFaults(resource.Element("DependencyXml")?.Value, shipped)).AsHouseRules(),
        ];
    }

    private static IEnumerable<Problem> NameFaults(SourceFile file, string? name) =>
        !string.IsNullOrEmpty(name) && name != SolutionPath.WebResourceName(file)
            ? [new Problem(file.Path, $"<Name> is '{name}'; its path says '{SolutionPath.WebResourceName(file)}'.")]
            : [];

    private static IEnumerable<Problem> TypeFaults(SourceFile file, string? type)
    {
        var extension = Path.GetExtension(SolutionPath.WebResourceName(file));
        if (Types.FirstOrDefault(t => t.Extension == extension).Type is { } expected && type is { Length: > 0 } && type != expected)
        {
            yield return new Problem(file.Path, $"<WebResourceType> of a {extension} file is {expected}, not {type}.");
        }

        if (extension == ".resx" && !int.TryParse(Path.GetExtension(Path.GetFileNameWithoutExtension(SolutionPath.WebResourceName(file))).TrimStart('.'), out _))
        {
            yield return new Problem(file.Path, "The name of a RESX web resource ends with '.<language code>.resx'; the client finds it by that.");
        }
    }

    private static IEnumerable<Problem> SharedMembers(SolutionSource source) =>
        source.Readable(FileKind.WebResource)
            .GroupBy(f => f.Root.Element("FileName")?.Value ?? "", StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Skip(1).Select(f => new Problem(f.File.Path, $"<FileName> '{g.Key}' is taken already, in {g.First().File.Path}.")));

    private static IEnumerable<string> DependencyFaults(string? text, HashSet<string> shipped)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : Unshipped(WebResourceDependencies.NamesIn(text), shipped);
        }
        catch (XmlException e)
        {
            return [$"<DependencyXml> isn't well-formed XML: {e.Message}"];
        }
    }

    private static IEnumerable<string> Unshipped(IEnumerable<string> names, HashSet<string> shipped) =>
        names.Where(n => !shipped.Contains(n)).Select(n => $"It refers to the web resource '{n}', which the solution doesn't ship.");
}
