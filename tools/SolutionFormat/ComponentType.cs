namespace ProjectOpsClose.SolutionFormat;

/// <summary>The platform's numbers of the kinds of component that have one; custom APIs have another in every organisation.</summary>
public enum ComponentType
{
    Table = 1,
    WebResource = 61,
    PluginAssembly = 91,
    Step = 92,
    EnvironmentVariable = 380,
}
