namespace ProjectOpsClose.Benchmarks.Measurements;

/// <summary>
/// Variants of one thing, measured in turn in this process, so that whatever else the machine does falls on all of them alike:
/// per variant the median of the rounds, and the median of each round's ratio to the first. That shows a tenth where a busy machine's
/// times differ by half. A round is as many runs as take <see cref="RoundTime"/>.
/// </summary>
internal sealed class InTurn(int rounds)
{
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void PrintHeader()
    {
        Console.WriteLine("| what | variant | median µs | ratio | KB a run |");
        Console.WriteLine("|---|---|---:|---:|---:|");
    }

    /// <param name="what">What all of them do.</param>
    /// <param name="variants">The first is what the others are compared with.</param>
    public void Measure(string what, params IReadOnlyList<(string Name, Action Run)> variants)
    {
        var runs = variants.Select(variant => RunsPerRound(variant.Run)).ToList();
        var times = variants.Select(_ => new double[rounds]).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var variant = 0; variant < variants.Count; variant++)
            {
                times[variant][round] = MicrosecondsPerRun(variants[variant].Run, runs[variant]);
            }
        }

        for (var variant = 0; variant < variants.Count; variant++)
        {
            var ratio = Median(times[variant].Zip(times[0], (time, first) => time / first));
            var kilobytes = BytesPerRun(variants[variant].Run, runs[variant]) / 1024;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {what} | {variants[variant].Name} | {Median(times[variant]):F1} | {ratio:F2} | {kilobytes:F1} |"));
        }
    }

    private static int RunsPerRound(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        do
        {
            run();
            runs++;
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);

        var now = MicrosecondsPerRun(run, Math.Max(1, runs / 10));
        return (int)Math.Max(1, RoundTime.TotalMicroseconds / now);
    }

    private static double MicrosecondsPerRun(Action run, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < runs; count++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs;
    }

    private static double BytesPerRun(Action run, int runs)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        MicrosecondsPerRun(run, runs);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)runs;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
