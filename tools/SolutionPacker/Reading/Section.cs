namespace ProjectOpsClose.SolutionPacker.Reading;

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
