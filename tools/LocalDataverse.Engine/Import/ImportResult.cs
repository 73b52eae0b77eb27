namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>What an import brought in, for whoever started it to read.</summary>
public sealed record ImportResult
{
    /// <summary>The solution's unique name.</summary>
    public required string SolutionName { get; init; }

    public required Version Version { get; init; }

    public required bool IsManaged { get; init; }

    /// <summary>Full names.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    public required IReadOnlyList<string> PluginTypes { get; init; }

    public required IReadOnlyList<string> StepNames { get; init; }

    /// <summary>Unique names.</summary>
    public required IReadOnlyList<string> CustomApis { get; init; }

    /// <summary>Schema names.</summary>
    public required IReadOnlyList<string> EnvironmentVariables { get; init; }

    public required IReadOnlyList<string> WebResources { get; init; }

    /// <summary>The tables whose ribbon it adds to.</summary>
    public required IReadOnlyList<string> Ribbons { get; init; }

    /// <summary>The codes of the solution's languages that aren't enabled here: their labels were dropped, for which the platform warns.</summary>
    public required IReadOnlyList<int> LanguagesLeftOut { get; init; }
}
