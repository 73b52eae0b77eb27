using System.Xml.Linq;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal static class SolutionManifestReader
{
    public const string Member = "solution.xml";

    public static SolutionManifest Read(PackageArchive archive)
    {
        var root = PackageXml.Parse(archive.Take(Member, "every solution"), Member);
        var manifest = root.Name.LocalName == "ImportExportXml" ? root.Child("SolutionManifest") : throw root.Wrong("is not <ImportExportXml>");
        return new SolutionManifest
        {
            UniqueName = manifest.Text("UniqueName"),
            FriendlyName = NameOf(manifest),
            Version = VersionOf(manifest),
            IsManaged = IsManaged(manifest),
            Publisher = PublisherOf(manifest.Child("Publisher")),
            RootComponents = [.. manifest.Child("RootComponents").Elements("RootComponent").Select(ComponentOf)],
        };
    }

    private static string NameOf(XElement element) =>
        element.Child("LocalizedNames").Element("LocalizedName")?.Required("description") ?? element.Text("UniqueName");

    private static Version VersionOf(XElement manifest)
    {
        var text = manifest.Text("Version");
        return Version.TryParse(text, out var version) ? version : throw manifest.Wrong($"has '{text}' as <Version>");
    }

    private static bool IsManaged(XElement manifest) => manifest.Number("Managed") switch
    {
        0 => false,
        1 => true,
        var other => throw manifest.Wrong($"has {other} as <Managed>: a package is unmanaged (0) or managed (1)"),
    };

    private static PublisherPart PublisherOf(XElement publisher) => new(
        publisher.Text("UniqueName"),
        NameOf(publisher),
        publisher.Text("CustomizationPrefix"),
        publisher.Number("CustomizationOptionValuePrefix"));

    private static RootComponent ComponentOf(XElement component)
    {
        var type = component.Required("type");
        return new RootComponent(
            int.TryParse(type, out var number) ? number : throw component.Wrong($"has the type '{type}'"),
            component.Attribute("id") is { } id ? component.Id(id.Value) : null,
            component.Attribute("schemaName")?.Value);
    }
}
