using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// solution.xml: who made what, and which components the solution consists of. Solution and publisher have no id in a package:
/// their unique names tell them apart.
/// </summary>
internal sealed record SolutionManifest(Entity Solution, Entity Publisher, IReadOnlyList<RootComponent> RootComponents)
{
    private const string Member = "solution.xml";

    public string UniqueName => (string)Solution[ColumnNames.UniqueName];

    public string Prefix => (string)Publisher[PublisherTable.CustomizationPrefix];

    public required Version Version { get; init; }

    public required bool IsManaged { get; init; }

    public static SolutionManifest Read(PackageArchive archive)
    {
        var manifest = PackageXml.Parse(archive.Take(Member, "every solution"), Member, "ImportExportXml").Child("SolutionManifest");
        var version = VersionOf(manifest);
        var solution = new Entity(TableNames.Solution)
        {
            [ColumnNames.UniqueName] = manifest.Text("UniqueName"),
            [ColumnNames.FriendlyName] = NameOf(manifest),
            [ColumnNames.Version] = version.ToString(),
        };
        var publisher = PublisherOf(manifest.Child("Publisher"));
        var components = manifest.Child("RootComponents").Elements("RootComponent").Select(ComponentOf);
        return new SolutionManifest(solution, publisher, [.. components]) { Version = version, IsManaged = IsManagedIn(manifest) };
    }

    public void Write(ComponentRows rows)
    {
        if (rows.All(TableNames.Solution, (ColumnNames.UniqueName, UniqueName)).FirstOrDefault() is { } installed)
        {
            DemandFollows(installed);
        }

        rows.WriteNamed(Publisher, ColumnNames.UniqueName);
        Solution[SolutionTable.InstalledOn] = rows.Now;
        Solution[PublisherTable.PublisherId] = Publisher.ToEntityReference();
        rows.WriteNamed(Solution, ColumnNames.UniqueName);
    }

    private static string NameOf(XElement element) =>
        element.Child("LocalizedNames").Element("LocalizedName")?.Required("description") ?? element.Text("UniqueName");

    private static Version VersionOf(XElement manifest)
    {
        var text = manifest.Text("Version");
        return Version.TryParse(text, out var version) ? version : throw manifest.Wrong($"has '{text}' as <Version>");
    }

    private static bool IsManagedIn(XElement manifest) => manifest.Number("Managed") switch
    {
        0 => false,
        1 => true,
        var other => throw manifest.Wrong($"has {other} as <Managed>: a package is unmanaged (0) or managed (1)"),
    };

    private static Entity PublisherOf(XElement publisher) => new(TableNames.Publisher)
    {
        [ColumnNames.UniqueName] = publisher.Text("UniqueName"),
        [ColumnNames.FriendlyName] = NameOf(publisher),
        [PublisherTable.CustomizationPrefix] = publisher.Text("CustomizationPrefix"),
        [PublisherTable.CustomizationOptionValuePrefix] = publisher.Number("CustomizationOptionValuePrefix"),
    };

    private static RootComponent ComponentOf(XElement component)
    {
        var type = component.Required("type");
        return new RootComponent(
            int.TryParse(type, out var number) ? (ComponentType)number : throw component.Wrong($"has the type '{type}'"),
            component.Attribute("id") is { } id ? component.Id(id.Value) : null,
            component.Attribute("schemaName")?.Value);
    }

    // No step back, and no change between managed and unmanaged.
    private void DemandFollows(Entity installed)
    {
        var version = Version.Parse(installed.GetAttributeValue<string>(ColumnNames.Version));
        if (Version < version)
        {
            throw new SolutionImportException(
                $"The solution '{UniqueName}' is installed as version {version}; the zip has the lower version {Version}.");
        }

        if (installed.GetAttributeValue<bool>(ColumnNames.IsManaged) != IsManaged)
        {
            throw new SolutionImportException($"The solution '{UniqueName}' is installed as {Kind(!IsManaged)}; the zip is {Kind(IsManaged)}.");
        }
    }

    private static string Kind(bool isManaged) => isManaged ? "managed" : "unmanaged";
}

/// <summary>A component that the manifest names, by id or by schema name as its type has it.</summary>
internal sealed record RootComponent(ComponentType Type, Guid? Id, string? SchemaName)
{
    public override string ToString() => $"of type {(int)Type} {SchemaName ?? Id?.ToString("B")}";
}
