using ProjectOpsClose.Benchmarks.Organizations;

namespace ProjectOpsClose.Benchmarks.Processes;

/// <summary>Time and peak working set of a process that does nothing but close 100 or 10,000 quotes in one call, committed.</summary>
internal static class BulkCloseMemory
{
    private const double Mebibyte = 1024 * 1024;
    private static readonly int[] Sizes = [100, 10_000];

    public static void Measure(int runs)
    {
        Runs.PrintHeader();
        var peaks = Sizes.Select(size => PeakOf(size, runs)).ToList();
        Console.WriteLine(FormattableString.Invariant($"| {Sizes[1]} quotes above {Sizes[0]} | | {peaks[1] - peaks[0]:F1} | | MiB |"));
    }

    public static void Once(string database, Guid opportunity, Guid user)
    {
        using var organization = Organization.Open(new OrganizationOptions { DatabasePath = database });
        var service = organization.ServiceFor(user);
        var start = Stopwatch.GetTimestamp();
        var closed = (int)service.Execute(Requests.CloseQuotes(opportunity))["ActiveClosed"];
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        FreshProcess.Answer(closed, seconds, process.PeakWorkingSet64 / Mebibyte, GC.GetTotalAllocatedBytes() / Mebibyte);
    }

    private static double PeakOf(int size, int runs)
    {
        var results = Enumerable.Range(0, runs).Select(_ => Close(size)).ToList();
        if (results.Any(result => (int)result[0] != size))
        {
            throw new InvalidOperationException($"Not all of {size} quotes were closed.");
        }

        Runs.Print($"{size} quotes: time", results.Select(result => result[1]), "s");
        Runs.Print($"{size} quotes: peak working set", results.Select(result => result[2]), "MiB");
        Runs.Print($"{size} quotes: allocated", results.Select(result => result[3]), "MiB");
        return results.Select(result => result[2]).Order().ElementAt(results.Count / 2);
    }

    // Prepared here, so that the memory which preparing takes is not the other process's.
    private static double[] Close(int size)
    {
        using var organization = new BenchmarkOrganization(withSolution: true);
        organization.LetOneCallCloseAll();
        var opportunity = organization.AddOpportunity(size, QuoteState.Active);
        organization.LetGo();
        return FreshProcess.Numbers("memory-once", organization.DatabasePath, opportunity.ToString(), organization.User.ToString());
    }
}
