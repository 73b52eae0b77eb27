using System.Xml.Linq;

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
            Dependencies = dependencies is null ? [] : WebResourceDependencies.Read(part, dependencies),
        };
    }
}
