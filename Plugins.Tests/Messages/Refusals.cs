using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>Every kind of refusal there is.</summary>
internal static class Refusals
{
    private const int Many = 3;
    private const int MoreThanNamed = Refusal.MaxNamed + 2;

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

    /// <summary>By what stands in the first cells of its row in docs/texts/.</summary>
    public static IReadOnlyDictionary<string, Refusal> All { get; } = (
        from outcome in Outcomes
        from open in Open
        let decision = CloseRule.Decide(new OpenQuoteCounts(open.Active, open.Draft), open.Blocking)
        from readable in Readable(decision.Blocking)
        select (Situation: $"| {outcome.Told} | {open.Blocking} | {open.Active} | {open.Draft} | {readable.Hidden} |",
            Refusal: new Refusal(outcome.Outcome, decision, [.. Enumerable.Range(1, readable.Named).Select(n => new ReadableQuote($"QUO-{n}", $"Quote {n}"))])))
        .ToDictionary(row => row.Situation, row => row.Refusal);

    private static IEnumerable<(string Hidden, int Named)> Readable(int blocking) => blocking switch
    {
        1 => [("none", 1), ("all", 0)],
        > Refusal.MaxNamed => [("not known", Refusal.MaxNamed)],
        _ => [("none", blocking), ("some", 1), ("all", 0)],
    };
}
