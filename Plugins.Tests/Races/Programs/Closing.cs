using ProjectOpsClose.Plugins.Tests.Races.Engine;

namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>
/// Win or Lose, guarded. Of the platform's own part the least is assumed: that it refuses a closed opportunity, after a plain read.
/// </summary>
internal static class Closing
{
    public const string Name = "closing";

    private const string CloseRow = "opportunityclose";

    public static IReadOnlyList<Statement> Program(Mitigations ways) => [.. Statements(ways)];

    private static IEnumerable<Statement> Statements(Mitigations ways)
    {
        if (ways.HasFlag(Mitigations.ClosingLocks))
        {
            yield return Sales.Lock();
        }

        yield return Count("counts quotes");
        yield return Sales.Settings() with { When = numbers => numbers.Any(Sales.Actives, Sales.Drafts) };
        yield return Sales.Language() with { When = numbers => numbers.Any(Sales.Actives) };
        yield return new QueryStatement("reads opportunity", Sales.Opportunity)
        {
            Call = "Retrieve opportunity",
            When = numbers => numbers.Any(Sales.Actives),
        };
        yield return new QueryStatement("reads names", Sales.Quote, Sales.OtherQuote)
        {
            Call = "RetrieveMultiple quote",
            When = numbers => numbers.Any(Sales.Actives),
            Refuses = _ => true,
        };

        yield return Sales.DemandOpen("reads opportunity");
        yield return Sales.Write("closes opportunity", Sales.Opportunity, Sales.Won);
        yield return Sales.Write("creates opportunityclose", CloseRow, Sales.Closed);
        if (ways.HasFlag(Mitigations.ClosingCountsAgain))
        {
            yield return Count("counts again") with { Refuses = numbers => numbers.Any(Sales.Actives) };
        }

        yield return new CommitStatement();
    }

    private static QueryStatement Count(string text) => Sales.QuotesQuery(text) with { Call = "RetrieveMultiple quote as SYSTEM" };
}
