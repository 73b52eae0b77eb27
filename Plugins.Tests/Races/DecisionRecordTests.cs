using ProjectOpsClose.Plugins.Tests.Races.Engine;
using ProjectOpsClose.Plugins.Tests.Races.Programs;

namespace ProjectOpsClose.Plugins.Tests.Races;

/// <summary>What docs/adr/0010-races.md says in its tables is what the model says.</summary>
public sealed class DecisionRecordTests
{
    private static readonly string[] Races = ["activate", "create, then activate", "create and activate in one transaction", "move", "replace"];
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "0010-races.md"));

    [Fact]
    public void Header_NamesTheRaces() => Assert.Equal(Races, CellsUnder("ways").First().Skip(3));

    [Fact]
    public void Rows_AreWhatTheModelSays()
    {
        var rows = CellsUnder("ways").Skip(2).ToList();

        Assert.All(rows, cells => Assert.Equal(Row(Enum.Parse<Mitigations>(cells[0].Replace("`", "", StringComparison.Ordinal))), cells));
        Assert.Equal(9, rows.Count);
    }

    [Fact]
    public void Means_AreAllExplained() => Assert.Equal(
        Enum.GetNames<Mitigations>().Skip(1), CellsUnder("means").Skip(2).Select(cells => cells[0].Trim('`')));

    [Theory]
    [InlineData("None")]
    [InlineData("QuoteReads")]
    public void Findings_BadInterleavings_AreTheModelsWitnesses(string ways)
    {
        var explored = Race.Of("activate").Explore(Isolation.RowVersions, Enum.Parse<Mitigations>(ways)).Outcomes;

        var witness = explored.Single(outcome => outcome.Key.State == Sales.ClosedOverActive).Value.Witness!;
        Assert.Contains(Lines, line => line.Contains($"\"{witness}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bulk close both", "QuoteReads, QuoteLocks, ClosingLocks")]
    [InlineData("create and activate in one transaction", "QuoteReads, QuoteLocks, ClosingCountsAgain")]
    public void Findings_Deadlocks_AreAsManyAsTheModels(string race, string ways)
    {
        var explored = Race.Of(race).Explore(Isolation.Locking, Enum.Parse<Mitigations>(ways));

        var victims = explored.Count(outcome => outcome.Endings.Contains(nameof(Ending.Victim), StringComparison.Ordinal));
        Assert.Contains(Lines, line => line.Contains($"{victims} of {explored.Interleavings}", StringComparison.Ordinal));
    }

    private static string[] Row(Mitigations ways) =>
    [
        ways == Mitigations.None ? "None" : $"`{ways}`",
        $"+{Calls(ways, Race.ClosingSession) - Calls(Mitigations.None, Race.ClosingSession)}",
        $"+{Calls(ways, Race.OtherSession) - Calls(Mitigations.None, Race.OtherSession)}",
        .. Races.Select(name => $"{Cell(name, Isolation.Locking, ways)} · {Cell(name, Isolation.RowVersions, ways)}"),
    ];

    private static string Cell(string race, Isolation isolation, Mitigations ways)
    {
        var explored = Race.Of(race).Explore(isolation, ways);
        var bad = explored.Count(outcome => outcome.State == Sales.ClosedOverActive);
        return bad == 0 ? "no" : $"{bad}/{explored.Interleavings}";
    }

    /// <summary>Of the closing or the activation alone, let pass.</summary>
    private static int Calls(Mitigations ways, int session) =>
        new SerialRun(Race.Of("activate").Start(Isolation.Locking, ways), session).Calls.Count;

    /// <summary>The table whose first column has this name, its header and its rule included.</summary>
    private static IEnumerable<string[]> CellsUnder(string column) => Lines
        .SkipWhile(line => !line.StartsWith($"| {column} |", StringComparison.Ordinal))
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
