using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ProjectOpsClose.Benchmarks;

/// <summary>
/// Times and bytes of every benchmark, as Markdown into artifacts/benchmarks. In this process: a project that BenchmarkDotNet
/// generates would not have this repository's build properties.
/// </summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    // Three runs of closing 10,000 quotes take longer than the five minutes that are usual.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <param name="isLong">Enough iterations for figures to publish; otherwise enough to see a change of a third.</param>
    public BenchmarkConfig(bool isLong)
    {
        var job = isLong ? Job.Default : Job.ShortRun;
        AddJob(job.WithToolchain(new InProcessEmitToolchain(Patience, logOutput: false)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(ConsoleLogger.Default);
        WithArtifactsPath(Build.Results);
    }
}

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
