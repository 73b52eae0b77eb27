using System.Collections.Concurrent;
using System.Globalization;

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
