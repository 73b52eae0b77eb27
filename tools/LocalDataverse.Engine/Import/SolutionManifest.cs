using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// solution.xml: who made what, and which components the solution consists of. Solution and publisher have no id in a package:
/// their unique names tell them apart.
/// </summary>
internal sealed record SolutionManifest(Entity Solution, Entity Publisher, IReadOnlyList<RootComponent> RootComponents)
{
    public string UniqueName => (string)Solution[ColumnNames.UniqueName];

    public required Version Version { get; init; }

    public required bool IsManaged { get; init; }

    /// <summary>Null when there is no manifest to read.</summary>
    public static SolutionManifest? Read(PackageArchive archive) =>
        archive.TakeElement("solution.xml", "ImportExportXml", "every solution")?.Child("SolutionManifest") is { } manifest ? Read(manifest) : null;

    /// <summary>No step back from what is installed, and no change between managed and unmanaged.</summary>
    public void DemandFollows(ComponentRows rows, Refusals refusals)
    {
        if (rows.All(TableNames.Solution, (ColumnNames.UniqueName, UniqueName)).FirstOrDefault() is not { } installed)
        {
            return;
        }

        var version = Version.Parse(installed.GetAttributeValue<string>(ColumnNames.Version));
        if (Version < version)
        {
            refusals.Add($"The solution '{UniqueName}' is installed as version {version}; the zip has the lower version {Version}.");
        }

        if (installed.GetAttributeValue<bool>(ColumnNames.IsManaged) != IsManaged)
        {
            refusals.Add($"The solution '{UniqueName}' is installed as {Kind(!IsManaged)}; the zip is {Kind(IsManaged)}.");
        }
    }

    public void Write(ComponentRows rows)
    {
        rows.WriteNamed(Publisher, ColumnNames.UniqueName);
        Solution[SolutionTable.InstalledOn] = rows.Now;
        Solution[PublisherTable.PublisherId] = Publisher.ToEntityReference();
        rows.WriteNamed(Solution, ColumnNames.UniqueName);
    }

    private static SolutionManifest Read(XElement manifest)
    {
        var version = VersionOf(manifest);
        var solution = new Entity(TableNames.Solution)
        {
            [ColumnNames.UniqueName] = manifest.Text("UniqueName"),
            [ColumnNames.FriendlyName] = NameOf(manifest),
            [ColumnNames.Version] = version.ToString(),
        };
        var publisher = manifest.Child("Publisher") is { } part ? PublisherOf(part) : new Entity(TableNames.Publisher);
        var components = manifest.Child("RootComponents")?.Elements("RootComponent").Select(ComponentOf) ?? [];
        return new SolutionManifest(solution, publisher, [.. components]) { Version = version, IsManaged = IsManagedIn(manifest) };
    }

    private static string? NameOf(XElement element) =>
        element.Element("LocalizedNames")?.Element("LocalizedName") is { } name ? name.Required("description") : element.OptionalText("UniqueName");

    private static Version VersionOf(XElement manifest) =>
        manifest.Text("Version") is not { } text ? new Version()
        : Version.TryParse(text, out var version) ? version
        : manifest.Refused<Version>($"has '{text}' as <Version>") ?? new Version();

    private static bool IsManagedIn(XElement manifest) => manifest.Number("Managed") switch
    {
        0 or null => false,
        1 => true,
        var other => manifest.Refused<bool>($"has {other} as <Managed>: a package is unmanaged (0) or managed (1)"),
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
        if (!int.TryParse(type, out var number) && type is not null)
        {
            component.Refuse($"has the type '{type}'");
        }

        return new RootComponent(
            (ComponentType)number, component.Attribute("id") is { } id ? component.Id(id.Value) : null, component.Attribute("schemaName")?.Value);
    }

    private static string Kind(bool isManaged) => isManaged ? "managed" : "unmanaged";
}

/// <summary>A component that the manifest names, by id or by schema name as its type has it.</summary>
internal sealed record RootComponent(ComponentType Type, Guid? Id, string? SchemaName)
{
    /// <summary>Whether it says which component it is.</summary>
    public bool HasKey => Id != Guid.Empty && (Type == ComponentType.PluginAssembly ? Id is not null && SchemaName is not null : Id is not null || SchemaName is not null);

    public override string ToString() => $"of type {(int)Type} {SchemaName ?? Id?.ToString("B")}";
}
