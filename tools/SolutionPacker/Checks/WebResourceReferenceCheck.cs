using System.Xml;
using ProjectOpsClose.SolutionFormat;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>A web resource that a ribbon or another web resource depends on is shipped.</summary>
internal sealed class WebResourceReferenceCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var shipped = source.Of(FileKind.WebResource).Select(WebResourcePath.NameOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. source.Readable(FileKind.Ribbon).SelectMany(f => Unshipped(f.File, new Ribbon(f.Root).WebResources, shipped)),
            .. source.Readable(FileKind.WebResource).SelectMany(f => Dependencies(f.File, f.Root.Element("DependencyXml")?.Value, shipped)),
        ];
    }

    private static IEnumerable<Problem> Dependencies(SourceFile file, string? text, HashSet<string> shipped)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        try
        {
            return Unshipped(file, WebResourceDependencies.NamesIn(text), shipped);
        }
        catch (XmlException e)
        {
            return [new Problem(file.Path, $"<DependencyXml> isn't well-formed XML: {e.Message}")];
        }
    }

    private static IEnumerable<Problem> Unshipped(SourceFile file, IEnumerable<string> names, HashSet<string> shipped) =>
        names.Where(n => !shipped.Contains(n))
            .Select(n => new Problem(file.Path, $"It refers to the web resource '{n}', which the solution doesn't ship."));
}
