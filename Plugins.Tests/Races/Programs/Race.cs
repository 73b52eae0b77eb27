using ProjectOpsClose.Plugins.Tests.Races.Engine;

namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>What happens to the quotes while the opportunity is closed.</summary>
/// <param name="Name">As docs/adr/0010-races.md calls it.</param>
/// <param name="Quotes">The quotes that are there at the start.</param>
internal sealed record Race(string Name, IReadOnlyDictionary<string, Row> Quotes, Func<Mitigations, IReadOnlyList<Statement>> Program)
{
    public const int ClosingSession = 0;
    public const int OtherSession = 1;

    private static readonly Row Draft = new(Sales.Draft, Sales.Opportunity);
    private static readonly Row Active = new(Sales.Active, Sales.Opportunity);

    public static IReadOnlyList<Race> All { get; } =
    [
        new("activate", One(Draft), QuoteChange.Activate),
        new("create, then activate", None, QuoteChange.CreateThenActivate),
        new("create and activate in one transaction", None, QuoteChange.CreateAndActivate),
        new("move", One(Active with { Parent = Sales.OtherOpportunity }), QuoteChange.Move),
        new("replace", Both, QuoteChange.Replace),
        new("bulk close a draft", One(Draft), BulkClosing.InTransaction),
        new("bulk close both", Both, BulkClosing.InTransaction),
        new("bulk close a draft in the background", One(Draft), BulkClosing.InBackground),
        new("bulk close both in the background", Both, BulkClosing.InBackground),
    ];

    public static Race Of(string name) => All.Single(race => race.Name == name);

    public Moment Start(Isolation isolation, Mitigations ways = Mitigations.None)
    {
        var rows = new Dictionary<string, Row>(Quotes) { [Sales.Opportunity] = new(Sales.Open), [Sales.OtherOpportunity] = new(Sales.Open) };
        return new Moment(isolation, new Database(rows), [new(Closing.Name, Closing.Program(ways)), new("user", Program(ways))]);
    }

    public Exploration Explore(Isolation isolation, Mitigations ways = Mitigations.None) => new(Start(isolation, ways), Sales.Describe);

    private static Dictionary<string, Row> None => [];

    private static Dictionary<string, Row> Both => new() { [Sales.Quote] = Draft, [Sales.OtherQuote] = Active };

    private static Dictionary<string, Row> One(Row quote) => new() { [Sales.Quote] = quote };
}
