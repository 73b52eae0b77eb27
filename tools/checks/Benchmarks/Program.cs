using BenchmarkDotNet.Running;
using ProjectOpsClose.Benchmarks;
using ProjectOpsClose.Benchmarks.Measurements;
using ProjectOpsClose.Benchmarks.Processes;

switch (args)
{
    case ["ratios", .. var rest]:
        Ratios.Measure(Runs.Read(rest, otherwise: 41));
        return 0;
    case ["million", .. var rest]:
        Million.Measure(Runs.Read(rest, otherwise: 100_000));
        return 0;
    case ["cold", .. var rest]:
        ColdStart.Measure(Runs.Read(rest, otherwise: 10));
        return 0;
    case ["cold-once"]:
        ColdStart.Once();
        return 0;
    case ["memory", .. var rest]:
        BulkCloseMemory.Measure(Runs.Read(rest, otherwise: 3));
        return 0;
    case ["memory-once", var database, var opportunity, var user]:
        BulkCloseMemory.Once(database, Guid.Parse(opportunity), Guid.Parse(user));
        return 0;
    case ["first-answer", var path, .. var rest]:
        await FirstAnswer.MeasureAsync(path, Runs.Read(rest, otherwise: 5));
        return 0;
    default:
        var choice = args.Where(argument => argument != "--long").ToArray();
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly)
            .Run(choice is [] ? ["--filter", "*"] : choice, new BenchmarkConfig(isLong: args.Contains("--long")));
        return summaries.Any() && summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
}
