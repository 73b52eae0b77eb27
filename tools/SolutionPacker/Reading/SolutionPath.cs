using System.Text.RegularExpressions;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>The layout of an unpacked solution. Paths are relative to its folder and case-sensitive, as in the zip.</summary>
internal static class SolutionPath
{
    public const string Manifest = "Other/Solution.xml";
    public const string Customizations = "Other/Customizations.xml";
    public const string PluginAssemblies = "PluginAssemblies";
    public const string DataSuffix = ".data.xml";

    private static readonly (FileKind Kind, Regex Path)[] Layout =
    [
        (FileKind.Manifest, Whole("Other/Solution.xml")),
        (FileKind.Customizations, Whole("Other/Customizations.xml")),
        (FileKind.Entity, Whole("Entities/*/Entity.xml")),
        (FileKind.Ribbon, Whole("Entities/*/RibbonDiff.xml")),
        (FileKind.WebResource, Whole("WebResources/**.data.xml")),
        (FileKind.WebResourceContent, Whole("WebResources/**")),
        (FileKind.PluginAssembly, Whole("PluginAssemblies/*/*.dll.data.xml")),
        (FileKind.Step, Whole("SdkMessageProcessingSteps/*.xml")),
        (FileKind.CustomApi, Whole("customapis/*/customapi.xml")),
        (FileKind.RequestParameter, Whole("customapis/*/customapirequestparameters/*/customapirequestparameter.xml")),
        (FileKind.ResponseProperty, Whole("customapis/*/customapiresponseproperties/*/customapiresponseproperty.xml")),
        (FileKind.EnvironmentVariable, Whole("environmentvariabledefinitions/*/environmentvariabledefinition.xml")),
    ];

    public static IReadOnlyList<string> KnownFolders { get; } =
        ["Entities", "Other", PluginAssemblies, "SdkMessageProcessingSteps", "WebResources", "customapis", "environmentvariabledefinitions"];

    public static FileKind KindOf(string path) => Layout.FirstOrDefault(l => l.Path.IsMatch(path)).Kind;

    /// <summary>The name of the folder that the file is in.</summary>
    public static string FolderNameOf(string path) => path.Split('/') is [.., var folder, _] ? folder : "";

    public static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    /// <summary>The content that a web resource's .data.xml describes.</summary>
    public static string ContentOf(SourceFile data) => data.Path[..^DataSuffix.Length];

    /// <summary>The name that a web resource has by its path.</summary>
    public static string WebResourceName(SourceFile data) => ContentOf(data)["WebResources/".Length..];

    private static Regex Whole(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace(@"\*\*", ".+", StringComparison.Ordinal).Replace(@"\*", "[^/]+", StringComparison.Ordinal) + @"\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);
}

/// <summary>What a file of the unpacked solution is to the packer, told by its path alone.</summary>
internal enum FileKind
{
    /// <summary>No file of a solution that this packer knows: it would be lost, or shipped by accident.</summary>
    Stray,
    Manifest,
    Customizations,
    Entity,
    Ribbon,
    WebResource,
    WebResourceContent,
    PluginAssembly,
    Step,
    CustomApi,
    RequestParameter,
    ResponseProperty,
    EnvironmentVariable,
}

/// <summary>An element of Customizations.xml that is filled from a component folder.</summary>
internal sealed record Section(string Element, FileKind Kind, string Folder)
{
    public static IReadOnlyList<Section> All { get; } =
    [
        new("Entities", FileKind.Entity, "Entities"),
        new("WebResources", FileKind.WebResource, "WebResources"),
        new("SolutionPluginAssemblies", FileKind.PluginAssembly, SolutionPath.PluginAssemblies),
        new("SdkMessageProcessingSteps", FileKind.Step, "SdkMessageProcessingSteps"),
    ];
}
