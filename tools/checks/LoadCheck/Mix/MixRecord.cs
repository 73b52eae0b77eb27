using System.Collections.Concurrent;

namespace ProjectOpsClose.LoadCheck.Mix;

/// <summary>Times and outcomes by kind of request, and the history that the invariants are about.</summary>
internal sealed class MixRecord
{
    private readonly ConcurrentBag<(string Kind, TimeSpan Time, string Outcome)> answers = [];

    public History History { get; } = new();

    public int Answers => answers.Count;

    public void Add(string kind, TimeSpan time, Reply reply)
    {
        answers.Add((kind, time, reply.IsSuccess ? "succeeded" : $"{reply.Status} {reply.ErrorCode}".TrimEnd()));
        if (reply.Status >= 500)
        {
            History.ServerErrors.Add($"{kind} was answered with {reply.Status}: {reply.Body}");
        }
    }

    /// <summary>Rows of a Markdown table.</summary>
    public IEnumerable<string> Lines() =>
        from answer in answers
        group answer by answer.Kind into kind
        orderby kind.Key
        let times = new Latencies(kind.Select(answer => answer.Time))
        let outcomes = kind.GroupBy(answer => answer.Outcome).OrderByDescending(same => same.Count()).Select(same => $"{same.Count()} {same.Key}")
        select string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind.Key} | {times.Count} | {times.Percentile(50).TotalMilliseconds:0.0} | {times.Percentile(99).TotalMilliseconds:0.0} | {string.Join(", ", outcomes)} |");
}

/// <summary>How long each of some requests took.</summary>
internal sealed class Latencies
{
    private readonly IReadOnlyList<TimeSpan> sorted;

    /// <param name="times">At least one.</param>
    public Latencies(IEnumerable<TimeSpan> times)
    {
        sorted = [.. times.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count, nameof(times));
    }

    public int Count => sorted.Count;

    /// <summary>The smallest that at least this share of the requests did not exceed (nearest rank): nothing is interpolated.</summary>
    /// <param name="percent">Above 0, up to 100.</param>
    public TimeSpan Percentile(double percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return sorted[(int)Math.Ceiling(percent * sorted.Count / 100) - 1];
    }
}
