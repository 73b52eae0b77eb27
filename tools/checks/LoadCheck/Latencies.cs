namespace ProjectOpsClose.LoadCheck;

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
