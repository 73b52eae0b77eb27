using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Everything that a zip brings, read and checked; nothing of it is in the store until it is installed.</summary>
internal sealed record SolutionPackage
{
    private static readonly string[] Sections = ["Entities", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "WebResources", "Languages"];

    public required SolutionManifest Manifest { get; init; }

    public required IReadOnlyList<PluginAssemblyComponent> Assemblies { get; init; }

    public required IReadOnlyList<StepComponent> Steps { get; init; }

    public required IReadOnlyList<CustomApiComponent> CustomApis { get; init; }

    public required IReadOnlyList<WebResourceComponent> WebResources { get; init; }

    public required IReadOnlyList<TableComponent> Tables { get; init; }

    public required IReadOnlyList<EnvironmentVariableComponent> EnvironmentVariables { get; init; }

    /// <summary>The codes of the languages that it says it has labels in.</summary>
    public required IReadOnlyList<int> Languages { get; init; }

    /// <summary>From a zip.</summary>
    /// <param name="zip">The packed solution.</param>
    /// <param name="installed">The messages that solutions installed before have added.</param>
    /// <exception cref="SolutionImportException">Everything that is wrong with it.</exception>
    public static SolutionPackage Read(Stream zip, IEnumerable<StepMessage> installed)
    {
        var archive = PackageArchive.Read(zip);
        archive.TakeXml("[Content_Types].xml", "every solution");
        var manifest = SolutionManifest.Read(archive);
        var customizations = archive.TakeXml("customizations.xml", "every solution");
        if (manifest is null || customizations is null)
        {
            // Without these nothing else can be judged.
            throw archive.Refusals.ToException();
        }

        DemandKnownSections(customizations);
        var package = Read(archive, manifest, customizations, installed);
        foreach (var member in archive.Untaken)
        {
            archive.Refusals.Add($"The zip has the member '{member}', which this host does not import.");
        }

        new PackageChecks(package, archive.Refusals).Run();
        archive.Refusals.ThrowIfAny();
        return package;
    }

    /// <summary>
    /// Puts it into the store, in the one transaction it is given. Components are told apart by id: the same package again
    /// replaces its rows.
    /// </summary>
    /// <exception cref="SolutionImportException">Everything that doesn't go with what is in the store.</exception>
    public ImportResult Install(DatabaseSession session, OrganizationFacts organization)
    {
        var rows = new ComponentRows(session, organization, Manifest.IsManaged);
        var refusals = new Refusals();
        Manifest.DemandFollows(rows, refusals);
        Manifest.Write(rows);
        Each(Assemblies, assembly => assembly.Write(rows));
        Each(CustomApis, api => api.Write(rows));
        Each(Steps, step => step.Write(rows));
        Each(WebResources, resource => resource.Write(rows));
        Each(EnvironmentVariables, variable => variable.Write(rows));
        Each(Tables, table => table.Write(rows, Manifest.UniqueName));
        refusals.ThrowIfAny();
        SolutionComponents.Replace(rows, this);
        return Result(organization.Languages);

        void Each<T>(IEnumerable<T> components, Action<T> write) => components.ToList().ForEach(component => refusals.Keep(() => write(component)));
    }

    private static SolutionPackage Read(PackageArchive archive, SolutionManifest manifest, XElement customizations, IEnumerable<StepMessage> installed)
    {
        var assemblies = Read(customizations, "SolutionPluginAssemblies", "PluginAssembly", part => PluginAssemblyComponent.Read(part, archive));
        var types = assemblies.SelectMany(assembly => assembly.Types).ToList();
        var customApis = CustomApiComponent.ReadAll(archive, types);

        // The package's come before what is installed: what it brings replaces what is there under the same name.
        List<StepMessage> messages = [.. StepMessages.All, .. customApis.Select(api => api.Message), .. installed];
        return new SolutionPackage
        {
            Manifest = manifest,
            Assemblies = assemblies,
            Steps = Read(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", part => StepComponent.Read(part, types, messages)),
            CustomApis = customApis,
            WebResources = Read(customizations, "WebResources", "WebResource", part => WebResourceComponent.Read(part, archive)),
            Tables = Read(customizations, "Entities", "Entity", TableComponent.Read),
            EnvironmentVariables = EnvironmentVariableComponent.ReadAll(archive),
            Languages = Read(customizations, "Languages", "Language", language => language.LanguageCode(language.Value)),
        };
    }

    private static List<T> Read<T>(XElement customizations, string section, string name, Func<XElement, T> read) =>
        [.. customizations.Elements(section).Elements(name).Select(read)];

    private static void DemandKnownSections(XElement customizations)
    {
        foreach (var unknown in customizations.Elements().Where(section => section.HasElements && !Sections.Contains(section.Name.LocalName)))
        {
            unknown.Refuse("is not empty: this host does not import such components");
        }
    }

    private ImportResult Result(IReadOnlyList<int> languages) => new()
    {
        SolutionName = Manifest.UniqueName,
        Version = Manifest.Version,
        IsManaged = Manifest.IsManaged,
        Assemblies = [.. Assemblies.Select(assembly => assembly.FullName)],
        PluginTypes = [.. Assemblies.SelectMany(assembly => assembly.Types).Select(type => type.Type.Name)],
        CustomApis = [.. CustomApis.Select(api => api.UniqueName)],
        StepNames = [.. Steps.Select(step => step.Name)],
        EnvironmentVariables = [.. EnvironmentVariables.Select(variable => variable.SchemaName)],
        WebResources = [.. WebResources.Select(resource => resource.Name)],
        Ribbons = [.. Tables.Where(table => table.Ribbon is not null).Select(table => table.Name)],
        LanguagesLeftOut = [.. Languages.Except(languages)],
    };
}
