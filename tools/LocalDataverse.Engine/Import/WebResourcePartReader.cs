using System.Xml;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal static class WebResourcePartReader
{
    private const int FirstType = 1;
    private const int LastType = 12;

    public static WebResourcePart Read(XElement part, PackageArchive archive)
    {
        var name = part.Text("Name");
        var type = part.Number("WebResourceType");
        if (type is < FirstType or > LastType)
        {
            throw part.Wrong($"has the type {type}: there are {FirstType} to {LastType}");
        }

        var content = archive.Take(part.Text("FileName").TrimStart('/'), $"the web resource '{name}'");
        var dependencies = part.OptionalText("DependencyXml");
        return new WebResourcePart(part.Id(part.Text("WebResourceId")), name, type, content)
        {
            DisplayName = part.OptionalText("DisplayName"),
            Description = part.OptionalText("Description"),
            LanguageCode = part.OptionalText("LanguageCode") is null ? null : part.Number("LanguageCode"),
            DependencyXml = dependencies,
            Dependencies = dependencies is null ? [] : DependenciesIn(part, dependencies),
        };
    }

    private static IReadOnlyList<string> DependenciesIn(XElement part, string xml)
    {
        try
        {
            var names = WebResourceDependencies.NamesIn(xml);
            return names.Contains("") ? throw part.Wrong("has a <Library> without a name in its <DependencyXml>") : names;
        }
        catch (XmlException exception)
        {
            throw part.Wrong($"has a <DependencyXml> that can't be read as XML: {exception.Message}");
        }
    }
}
