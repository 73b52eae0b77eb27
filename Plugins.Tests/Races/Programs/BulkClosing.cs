using ProjectOpsClose.Plugins.Tests.Races.Engine;
using Numbers = System.Collections.Immutable.ImmutableSortedDictionary<string, int>;

namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>
/// The bulk close of one active quote and one draft, as far as they are there: as the custom API in one transaction, or by a
/// background workflow in none.
/// </summary>
internal static class BulkClosing
{
    private const string CloseRow = "quoteclose";
    private const string IsActive = "is active";

    public static IReadOnlyList<Statement> InTransaction(Mitigations ways) =>
    [
        .. Reads(),
        .. Close(Sales.OtherQuote, FoundActive),
        .. QuoteChange.Guarded(ways, Activate()),
        .. Close(Sales.Quote, FoundDraft),
        CountLeft(),
        new CommitStatement(),
    ];

    /// <summary>Each SDK call is a transaction of its own.</summary>
    public static IReadOnlyList<Statement> InBackground(Mitigations ways) =>
    [
        .. Reads(),
        .. Close(Sales.OtherQuote, FoundActive),
        new CommitStatement { When = FoundActive },
        .. QuoteChange.Guarded(ways, Activate()),
        new CommitStatement { When = FoundDraft },
        .. Close(Sales.Quote, FoundDraft),
        new CommitStatement { When = FoundDraft },
        CountLeft(),
    ];

    private static IEnumerable<Statement> Reads() =>
    [
        new QueryStatement("reads opportunity", Sales.Opportunity) { Call = "Retrieve opportunity" },
        Sales.Settings(),
        Sales.Language(),
        Sales.QuotesQuery("reads page") with { Call = "RetrieveMultiple quote" },
    ];

    private static WriteStatement Activate() =>
        Sales.Write("activates quote", Sales.Quote, Sales.Active) with { Call = "Update quote", When = FoundDraft };

    /// <summary>CloseQuote: the platform refuses what isn't active by then.</summary>
    private static Statement[] Close(string quote, Func<Numbers, bool> when) =>
    [
        new QueryStatement($"reads {quote}", quote)
        {
            Call = "CloseQuote quote",
            When = when,
            Sums = new Dictionary<string, Func<Row, int>> { [IsActive] = row => row.State == Sales.Active ? 1 : 0 },
            Refuses = numbers => !numbers.Any(IsActive),
        },
        Sales.Write($"closes {quote}", quote, Sales.Closed) with { When = when },
        Sales.Write("creates quoteclose", $"{CloseRow} of {quote}", Sales.Closed) with { When = when },
    ];

    private static QueryStatement CountLeft() => Sales.QuotesQuery("counts what is left") with { Call = "RetrieveMultiple quote as SYSTEM" };

    private static bool FoundActive(Numbers numbers) => numbers.Any(Sales.Actives);

    private static bool FoundDraft(Numbers numbers) => numbers.Any(Sales.Drafts);
}
