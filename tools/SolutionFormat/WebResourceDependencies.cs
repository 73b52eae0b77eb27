using System.Xml;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// The web resources that a web resource needs, from the text of its DependencyXml. Columns are the other kind there is: a
/// form loads them.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies.
/// </summary>
public static class WebResourceDependencies
{
    private const string Root = "Dependencies";

    /// <summary>Their names, each once; one that the text doesn't tell is empty.</summary>
    /// <exception cref="XmlException">The text is no XML, or of another kind.</exception>
    public static IReadOnlyList<string> NamesIn(string xml)
    {
        var root = SafeXml.Parse(xml);
        return root.Name.LocalName == Root
            ? [.. root.Elements("Dependency").Elements("Library").Select(library => library.Attribute("name")?.Value ?? "").Distinct()]
            : throw new XmlException($"It is one of <{root.Name.LocalName}>, where <{Root}> must be.");
    }
}
