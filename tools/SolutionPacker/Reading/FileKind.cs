namespace ProjectOpsClose.SolutionPacker.Reading;

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
