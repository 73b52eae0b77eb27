using System.Reflection;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Every refusal there is, in the words of the product, and the table of them in docs/refusals.md.</summary>
internal static class RefusalTable
{
    private const int HeaderLines = 2;
    private const int Many = 3;
    private const int MoreThanNamed = Refusal.MostNamed + 2;

    private static readonly (CloseOutcome Outcome, string Told)[] Outcomes =
        [(CloseOutcome.Won, "Won"), (CloseOutcome.Lost, "Lost"), (CloseOutcome.Unknown, "not said")];

    private static readonly (int Active, int Draft)[] WithActive =
        [(1, 0), (1, 1), (1, 2), (Many, 0), (Many, 1), (Many, 2), (MoreThanNamed, 0), (MoreThanNamed, 1)];

    private static readonly (int Active, int Draft)[] DraftsAlone = [(0, 1), (0, 2)];

    private static readonly (BlockingQuotes Blocking, int Active, int Draft)[] Open =
    [
        .. WithActive.Select(open => (BlockingQuotes.Active, open.Active, open.Draft)),
        .. DraftsAlone.Concat(WithActive).Select(open => (BlockingQuotes.ActiveAndDraft, open.Active, open.Draft)),
    ];

    private static readonly string Document = Path.Combine(
        typeof(RefusalTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!,
        "docs/refusals.md");

    private static readonly Lazy<string[]> Documented = new(() =>
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Renew();
        }

        return [.. File.ReadAllLines(Document).SkipWhile(IsBeforeTheTable).Skip(HeaderLines)];
    });

    /// <summary>By what stands in a row's first cells.</summary>
    public static IReadOnlyDictionary<string, Refusal> Refusals { get; } = (
        from outcome in Outcomes
        from open in Open
        let decision = CloseRule.Decide(new OpenQuoteCounts(open.Active, open.Draft), open.Blocking)
        from readable in Readable(decision.Blocking)
        select (Situation: $"| {outcome.Told} | {open.Blocking} | {open.Active} | {open.Draft} | {readable.Hidden} |",
            Refusal: new Refusal(outcome.Outcome, decision, [.. Enumerable.Range(1, readable.Named).Select(n => new ReadableQuote($"QUO-{n}", $"Quote {n}"))])))
        .ToDictionary(row => row.Situation, row => row.Refusal);

    /// <summary>The rows of the document, which ends with them.</summary>
    public static IReadOnlyList<string> Rows => Documented.Value;

    public static string Row(string situation) =>
        $"{situation} {string.Join(" | ", Language.All.Select(language => new Wording(language).Refused(Refusals[situation])))} |";

    private static IEnumerable<(string Hidden, int Named)> Readable(int blocking) => blocking switch
    {
        1 => [("none", 1), ("all", 0)],
        > Refusal.MostNamed => [("not known", Refusal.MostNamed)],
        _ => [("none", blocking), ("some", 1), ("all", 0)],
    };

    private static bool IsBeforeTheTable(string line) => !line.StartsWith("| closed as | opsclose_BlockingQuotes |", StringComparison.Ordinal);

    private static void Renew()
    {
        var lines = File.ReadAllLines(Document);
        var head = lines.Take(lines.TakeWhile(IsBeforeTheTable).Count() + HeaderLines);
        File.WriteAllLines(Document, [.. head, .. Refusals.Keys.Select(Row)]);
    }
}
