using ProjectOpsClose.Plugins.Tests.Races.Engine;

namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>
/// What makes a quote of the opportunity active. A quote can't be created active, so a guard on the quote's side stands where a
/// state becomes active or an active quote gets another opportunity: on Update.
/// </summary>
internal static class QuoteChange
{
    private const string IsDraft = "is draft";

    public static IReadOnlyList<Statement> Activate(Mitigations ways) => [.. Activation(ways), new CommitStatement()];

    public static IReadOnlyList<Statement> CreateThenActivate(Mitigations ways) => [Create(), new CommitStatement(), .. Activate(ways)];

    public static IReadOnlyList<Statement> CreateAndActivate(Mitigations ways) => [Create(), .. Activate(ways)];

    /// <summary>Moves an active quote here from another opportunity, should the platform let it: for Update it is read-only.</summary>
    public static IReadOnlyList<Statement> Move(Mitigations ways) =>
    [
        .. Guarded(ways, new WriteStatement("moves quote", Sales.Quote, (quote, _) => quote! with { Parent = Sales.Opportunity })),
        new CommitStatement(),
    ];

    /// <summary>Activates a draft and closes the quote that was active, in one transaction: the end of a revision.</summary>
    public static IReadOnlyList<Statement> Replace(Mitigations ways) =>
    [
        .. Activation(ways),
        Sales.Write("closes other quote", Sales.OtherQuote, Sales.Closed),
        new CommitStatement(),
    ];

    /// <summary>The guard on the quote's side around what it guards.</summary>
    public static IEnumerable<Statement> Guarded(Mitigations ways, Statement write)
    {
        if (ways.HasFlag(Mitigations.QuoteLocks))
        {
            yield return Sales.Lock() with { When = write.When };
        }

        if (ways.HasFlag(Mitigations.QuoteReads))
        {
            yield return DemandOpen("reads opportunity") with { When = write.When };
        }

        yield return write;
        if (ways.HasFlag(Mitigations.QuoteReadsAfter))
        {
            yield return DemandOpen("reads opportunity again") with { When = write.When };
        }
    }

    private static WriteStatement Create() => Sales.Write("creates draft", Sales.Quote, Sales.Draft);

    /// <summary>The platform reads the row before the first step, for the steps' images.</summary>
    private static IEnumerable<Statement> Activation(Mitigations ways) => Guarded(
        ways, Sales.Write("activates quote", Sales.Quote, Sales.Active)).Prepend(new QueryStatement("reads quote", Sales.Quote)
        {
            Sums = new Dictionary<string, Func<Row, int>> { [IsDraft] = quote => quote.State == Sales.Draft ? 1 : 0 },
            Refuses = numbers => !numbers.Any(IsDraft),
        });

    private static QueryStatement DemandOpen(string text) => Sales.DemandOpen(text) with { Call = "RetrieveMultiple opportunity as SYSTEM" };
}
