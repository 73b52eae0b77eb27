namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Everything that a zip brings, read and checked; nothing of it is in the store yet.</summary>
internal sealed record SolutionPackage
{
    public required SolutionManifest Manifest { get; init; }

    public required IReadOnlyList<AssemblyPart> Assemblies { get; init; }

    public required IReadOnlyList<StepPart> Steps { get; init; }

    public required IReadOnlyList<CustomApiPart> CustomApis { get; init; }

    public required IReadOnlyList<WebResourcePart> WebResources { get; init; }

    /// <summary>Tables that are there already.</summary>
    public required IReadOnlyList<TablePart> Tables { get; init; }

    public required IReadOnlyList<EnvironmentVariablePart> EnvironmentVariables { get; init; }

    public IEnumerable<RibbonPart> Ribbons => Tables.Select(table => table.Ribbon).OfType<RibbonPart>();
}
