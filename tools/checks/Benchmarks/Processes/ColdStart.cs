using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Processes;

/// <summary>What the plug-in costs when a process has never seen it: loading the dll, the first call, the second one.</summary>
internal static class ColdStart
{
    public static void Measure(int runs)
    {
        var results = Enumerable.Range(0, runs).Select(_ => FreshProcess.Numbers("cold-once")).ToList();
        Runs.PrintHeader();
        Runs.Print("load", results.Select(result => result[0]), "ms");
        Runs.Print("first call", results.Select(result => result[1]), "ms");
        Runs.Print("second call", results.Select(result => result[2] * 1_000), "µs");
    }

    public static void Once()
    {
        var dll = ShippedPlugin.Dll();
        var organization = new InstantOrganization(activeQuotes: 0);
        var start = Stopwatch.GetTimestamp();
        var guard = ShippedPlugin.Guard(dll);
        var loaded = Stopwatch.GetTimestamp();
        guard.Execute(organization);
        var called = Stopwatch.GetTimestamp();
        guard.Execute(organization);
        var again = Stopwatch.GetTimestamp();
        FreshProcess.Answer(Milliseconds(start, loaded), Milliseconds(loaded, called), Milliseconds(called, again));
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
