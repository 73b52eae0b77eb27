using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>From a zip to a <see cref="SolutionPackage"/>, or to the first thing that is wrong with it.</summary>
internal static class SolutionPackageReader
{
    private const string Customizations = "customizations.xml";
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly HashSet<string> Sections = ["Entities", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "WebResources", "Languages"];

    /// <param name="zip">The packed solution.</param>
    /// <param name="installed">The messages that solutions installed before have added.</param>
    public static SolutionPackage Read(Stream zip, IEnumerable<StepMessage> installed)
    {
        var archive = PackageArchive.Read(zip);
        PackageXml.Parse(archive.Take(ContentTypes, "every solution"), ContentTypes);
        var manifest = SolutionManifestReader.Read(archive);
        var customizations = PackageXml.Parse(archive.Take(Customizations, "every solution"), Customizations);
        DemandKnownSections(customizations);

        var assemblies = Read(customizations, "SolutionPluginAssemblies", "PluginAssembly", part => AssemblyPartReader.Read(part, archive));
        var types = assemblies.SelectMany(assembly => assembly.Types).ToList();
        var customApis = new CustomApiPartReader(archive, manifest.Publisher, types).ReadAll();
        var messages = new MessageCatalog(customApis.Select(api => api.Message), installed);
        var package = new SolutionPackage
        {
            Manifest = manifest,
            Assemblies = assemblies,
            Steps = Read(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", part => StepPartReader.Read(part, types, messages)),
            CustomApis = customApis,
            WebResources = Read(customizations, "WebResources", "WebResource", part => WebResourcePartReader.Read(part, archive)),
            Tables = Read(customizations, "Entities", "Entity", TablePartReader.Read),
            EnvironmentVariables = EnvironmentVariablePartReader.ReadAll(archive),
        };
        DemandNothingLeft(archive);
        PackageChecks.Run(package);
        return package;
    }

    private static List<T> Read<T>(XElement customizations, string section, string name, Func<XElement, T> read) =>
        [.. customizations.Elements(section).Elements(name).Select(read)];

    private static void DemandKnownSections(XElement customizations)
    {
        var unknown = customizations.Elements().FirstOrDefault(section => section.HasElements && !Sections.Contains(section.Name.LocalName));
        if (unknown is not null)
        {
            throw unknown.Wrong("is not empty: this host does not import such components");
        }
    }

    private static void DemandNothingLeft(PackageArchive archive)
    {
        if (archive.Untaken.FirstOrDefault() is { } member)
        {
            throw new SolutionImportException($"The zip has the member '{member}', which this host does not import.");
        }
    }
}
