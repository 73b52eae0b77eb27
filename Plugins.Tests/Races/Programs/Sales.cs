using ProjectOpsClose.Plugins.Tests.Races.Engine;
using Numbers = System.Collections.Immutable.ImmutableSortedDictionary<string, int>;

namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>The rows that the races are about, and the statements that several programs share.</summary>
internal static class Sales
{
    public const string Opportunity = "opportunity";
    public const string OtherOpportunity = "other opportunity";
    public const string Quote = "quote";

    /// <summary>A second quote of the opportunity; in most races it isn't there.</summary>
    public const string OtherQuote = "other quote";

    public const int Open = 0;
    public const int Won = 1;
    public const int Draft = 0;
    public const int Active = 1;
    public const int Closed = 3;

    /// <summary>How many of the opportunity's quotes a query found in each state.</summary>
    public const string Drafts = "drafts";
    public const string Actives = "actives";

    public const string ClosedOverActive = "closed over an active quote";

    private const string IsOpen = "is open";

    public static string Describe(Database database)
    {
        var active = Quotes.Any(quote => database[quote] is { Parent: Opportunity, State: Active });
        if (database[Opportunity]!.State == Open)
        {
            return active ? "open with an active quote" : "open without an active quote";
        }

        return active ? ClosedOverActive : "closed without an active quote";
    }

    public static bool Any(this Numbers numbers, params string[] names) =>
        names.Any(name => numbers.GetValueOrDefault(name) > 0);

    /// <summary>In the order that is worst for a query that reads row by row: what becomes active before what is closed.</summary>
    public static QueryStatement QuotesQuery(string text) => new(text, Quotes)
    {
        Sums = new Dictionary<string, Func<Row, int>>
        {
            [Drafts] = quote => quote is { Parent: Opportunity, State: Draft } ? 1 : 0,
            [Actives] = quote => quote is { Parent: Opportunity, State: Active } ? 1 : 0,
        },
    };

    public static QueryStatement DemandOpen(string text) => new(text, Opportunity)
    {
        Sums = new Dictionary<string, Func<Row, int>> { [IsOpen] = row => row.State == Open ? 1 : 0 },
        Refuses = numbers => !numbers.Any(IsOpen),
    };

    /// <summary>Writes what is there already: in SQL Server's READ COMMITTED the one way to hold a row by SDK calls.</summary>
    public static WriteStatement Lock() => new("locks opportunity", Opportunity, (row, _) => row) { Call = "Update opportunity as SYSTEM" };

    /// <summary>Of rows that no other session writes.</summary>
    public static QueryStatement Settings() => new("reads settings") { Call = "RetrieveMultiple environmentvariabledefinition as SYSTEM" };

    public static QueryStatement Language() => new("reads language") { Call = "RetrieveMultiple usersettings as SYSTEM" };

    public static WriteStatement Write(string text, string row, int state) =>
        new(text, row, (before, _) => (before ?? new Row(state, Opportunity)) with { State = state });

    private static readonly string[] Quotes = [Quote, OtherQuote];
}
