using ProjectOpsClose.Plugins.Tests.Races.Engine;

namespace ProjectOpsClose.Plugins.Tests.Races;

/// <summary>The model itself: that it finds the anomalies that are known of READ COMMITTED, and no others.</summary>
public sealed class EngineTests
{
    private static readonly CommitStatement Commit = new();

    /// <summary>By hand: both read first, in 4 ways; with versions also while the other has written, in 2; serial, in 2.</summary>
    [Theory]
    [InlineData(nameof(Isolation.Locking), "x=1: 4")]
    [InlineData(nameof(Isolation.RowVersions), "x=1: 6")]
    public void LostUpdate_TwoIncrements_AreAsManyAsByHand(string isolation, string lost)
    {
        var outcomes = Explore(isolation, ["x"], Increment(), Increment());

        Assert.Equal([lost, "x=2: 2"], Counts(outcomes));
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking))]
    [InlineData(nameof(Isolation.RowVersions))]
    public void WriteSkew_BothReadBeforeEitherWrites_IsFound(string isolation)
    {
        var outcomes = Explore(isolation, ["x", "y"], IfOther("y", "x"), IfOther("x", "y"));

        Assert.Contains("x=1 y=1", outcomes.Outcomes.Keys.Select(outcome => outcome.State));
    }

    /// <summary>By hand: 20 orders of 6 steps less the 2 × 4 in which one commits before the other reads; locking, none is left.</summary>
    [Theory]
    [InlineData(nameof(Isolation.Locking), "x=0 y=1: 4", "x=1 y=0: 4")]
    [InlineData(nameof(Isolation.RowVersions), "x=0 y=1: 4", "x=1 y=0: 4", "x=1 y=1: 12")]
    public void WriteSkew_BothReadAfterTheyWrite_IsFoundWithVersionsOnly(string isolation, params string[] expected)
    {
        var outcomes = Explore(isolation, ["x", "y"], ThenDemandNone("x", "y"), ThenDemandNone("y", "x"));

        Assert.Equal(expected, Counts(outcomes));
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking))]
    [InlineData(nameof(Isolation.RowVersions))]
    public void WritesInOppositeOrder_Deadlock_EndsWithExactlyOneVictim(string isolation)
    {
        var outcomes = Explore(isolation, ["x", "y"], [Set("x", 1), Set("y", 1), Commit], [Set("y", 2), Set("x", 2), Commit]);

        Assert.Equal(
            ["x=1 y=1, a Done, b Done", "x=1 y=1, a Done, b Victim", "x=2 y=2, a Done, b Done", "x=2 y=2, a Victim, b Done"],
            outcomes.Outcomes.Keys.Select(outcome => $"{outcome.State}, {outcome.Endings}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking))]
    [InlineData(nameof(Isolation.RowVersions))]
    public void UncommittedRow_RolledBack_IsNeverRead(string isolation)
    {
        Statement[] rolledBack = [Set("x", 7), new QueryStatement("gives up", "y") { Refuses = _ => true }, Commit];

        var outcomes = Explore(isolation, ["x", "copy"], rolledBack, [Read("x"), CopyOf("x"), Commit]);

        Assert.All(outcomes.Outcomes.Keys, outcome => Assert.Equal("x=0 copy=0", outcome.State));
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking), "0, 1, 2")]
    [InlineData(nameof(Isolation.RowVersions), "1")]
    public void RowsChangeTogether_QueryReadsThem_SeesThemTornWithoutVersions(string isolation, string sums)
    {
        var pair = new QueryStatement("reads both", "y", "x") { Sums = Sum("x") };
        Statement[] swap = [new WriteStatement("takes x", "x", (_, _) => new Row(0)), Set("y", 1), Commit];
        Statement[] swapBack = [Set("x", 1), Set("y", 0), Commit];

        var outcomes = Explore(isolation, ["copy"], [Set("x", 1), Commit, .. swap, .. swapBack], [Read("x"), Demand("x"), pair, CopyOf("x"), Commit]);

        Assert.Equal(sums, string.Join(", ", outcomes.Outcomes.Keys
            .Where(outcome => outcome.Endings == "a Done, b Done").Select(outcome => outcome.State["copy=".Length..]).Distinct().Order()));
    }

    private static Statement[] Increment() => [Read("x"), new WriteStatement("adds 1", "x", (_, numbers) => new Row(numbers["x"] + 1)), Commit];

    /// <summary>Writes its own row if the other one is still 0.</summary>
    private static Statement[] IfOther(string other, string own) => [Read(other) with { Refuses = numbers => numbers[other] > 0 }, Set(own, 1), Commit];

    private static Statement[] ThenDemandNone(string own, string other) => [Set(own, 1), Read(other) with { Refuses = numbers => numbers[other] > 0 }, Commit];

    private static QueryStatement Read(string row) => new($"reads {row}", row) { Sums = Sum(row) };

    private static QueryStatement Demand(string row) => Read(row) with { Refuses = numbers => numbers[row] == 0 };

    private static Dictionary<string, Func<Row, int>> Sum(string name) => new() { [name] = row => row.State };

    private static WriteStatement Set(string row, int value) => new($"writes {row}", row, (_, _) => new Row(value));

    private static WriteStatement CopyOf(string name) => new("copies", "copy", (_, numbers) => new Row(numbers[name]));

    private static Exploration Explore(string isolation, string[] rows, params Statement[][] programs)
    {
        var start = new Database(rows.ToDictionary(row => row, _ => new Row(0)));
        var sessions = programs.Select((program, i) => new Session(i == 0 ? "a" : "b", program));
        return new Exploration(
            new Moment(Enum.Parse<Isolation>(isolation), start, [.. sessions]),
            database => string.Join(' ', rows.Select(row => $"{row}={database[row]!.State}")));
    }

    private static IEnumerable<string> Counts(Exploration outcomes) => outcomes.Outcomes
        .GroupBy(outcome => outcome.Key.State, outcome => outcome.Value.Interleavings)
        .Select(state => $"{state.Key}: {state.Sum()}").Order(StringComparer.Ordinal);
}
