using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ProjectOpsClose.LoadCheck.Measure;

/// <summary>One kind of request, sent a number of times by some clients at once, each waiting for its answer.</summary>
internal sealed record Measurement(string Name, int Clients, TimeSpan Elapsed, Latencies Latencies)
{
    /// <param name="name">What is measured.</param>
    /// <param name="clients">How many send at once.</param>
    /// <param name="requests">Each once, in this order.</param>
    /// <exception cref="LoadCheckException">An answer was not the one that is measured.</exception>
    public static async Task<Measurement> RunAsync(string name, int clients, IEnumerable<Func<Task>> requests)
    {
        var waiting = new ConcurrentQueue<Func<Task>>(requests);
        var times = new ConcurrentBag<TimeSpan>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var request))
            {
                var start = Stopwatch.GetTimestamp();
                await request();
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        })));
        return new Measurement(name, clients, watch.Elapsed, new Latencies(times));
    }

    /// <summary>A row of a Markdown table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Clients} | {Latencies.Count} | {Latencies.Count / Elapsed.TotalSeconds:0} | {Latencies.Percentile(50).TotalMilliseconds:0.00} | {Latencies.Percentile(99).TotalMilliseconds:0.00} |");
}
