using System.Reflection;

namespace ProjectOpsClose.Benchmarks;

/// <summary>What the build knows and a running program would have to guess.</summary>
internal static class Build
{
    /// <summary>The packed solution that is measured.</summary>
    public static string SolutionZip { get; } = Value("SolutionZip");

    /// <summary>The folder that results go to.</summary>
    public static string Results { get; } = Value("Results");

    private static string Value(string key) => typeof(Build).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
