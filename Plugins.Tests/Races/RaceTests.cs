using ProjectOpsClose.Plugins.Tests.Races.Engine;
using ProjectOpsClose.Plugins.Tests.Races.Programs;

namespace ProjectOpsClose.Plugins.Tests.Races;

/// <summary>
/// Every interleaving of closing an opportunity and of making a quote of it active, under both kinds of READ COMMITTED: which of
/// them end with a closed opportunity over an active quote, today and with every combination of the ways to prevent it.
/// </summary>
public sealed class RaceTests
{
    private const string Closes = "reads opportunity, closes opportunity, creates opportunityclose, commits";

    private static readonly Isolation[] Isolations = Enum.GetValues<Isolation>();
    private static readonly Mitigations[] Combinations = [.. Enumerable.Range(0, 32).Select(ways => (Mitigations)ways)];

    /// <summary>Race, isolation, all its outcomes, and how the bad one comes about.</summary>
    public static TheoryData<string, string, string[], string> Today => new()
    {
        { "activate", "Locking", [Bad(112), Refused(1)], $"closing: counts quotes, counts quotes, reads settings, {Closes}; user: reads quote, activates quote, commits" },
        { "activate", "RowVersions", [Bad(83), Refused(1)], $"closing: counts quotes, reads settings, {Closes}; user: reads quote, activates quote, commits" },
        { "create, then activate", "Locking", [Bad(364), Refused(1)], $"closing: counts quotes, counts quotes, {Closes}; user: creates draft, commits, reads quote, activates quote, commits" },
        { "create, then activate", "RowVersions", [Bad(279), Refused(1)], $"closing: counts quotes, {Closes}; user: creates draft, commits, reads quote, activates quote, commits" },
        { "create and activate in one transaction", "Locking", [Bad(126), Refused(1)], $"closing: counts quotes, counts quotes, {Closes}; user: creates draft, reads quote, activates quote, commits" },
        { "create and activate in one transaction", "RowVersions", [Bad(125), Refused(1)], $"closing: counts quotes, {Closes}; user: creates draft, reads quote, activates quote, commits" },
        { "move", "Locking", [Bad(21), Refused(1)], $"closing: counts quotes, counts quotes, {Closes}; user: moves quote, commits" },
        { "move", "RowVersions", [Bad(20), Refused(1)], $"closing: counts quotes, {Closes}; user: moves quote, commits" },
        { "replace", "Locking", [Bad(2), Refused(118)], $"closing: counts quotes; user: reads quote, activates quote, closes other quote, commits; closing: counts quotes, reads settings, {Closes}" },
        { "replace", "RowVersions", [Refused(126)], "" },
    };

    [Theory]
    [MemberData(nameof(Today))]
    public void Today_EachRace_HasExactlyTheseOutcomes(string race, string isolation, string[] outcomes, string witness)
    {
        var explored = Race.Of(race).Explore(Enum.Parse<Isolation>(isolation)).Outcomes;

        Assert.Equal(outcomes, explored.Select(outcome => $"{outcome.Key.State}, {outcome.Key.Endings}: {outcome.Value.Interleavings}").Order(StringComparer.Ordinal));
        Assert.Equal(witness, explored.SingleOrDefault(outcome => outcome.Key.State == Sales.ClosedOverActive).Value?.Witness?.ToString() ?? "");
    }

    [Fact]
    public void ReadOnTheQuoteSide_UserHasRead_IsTooEarlyForTheClosingThatFollows()
    {
        var outcomes = Race.Of("activate").Explore(Isolation.RowVersions, Mitigations.QuoteReads).Outcomes;

        Assert.Equal(
            $"user: reads quote, reads opportunity; closing: counts quotes, reads settings, {Closes}; user: activates quote, commits",
            outcomes.Single(outcome => outcome.Key.State == Sales.ClosedOverActive).Value.Witness!.ToString());
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking))]
    [InlineData(nameof(Isolation.RowVersions))]
    public void SerialRuns_Today_AreBadExactlyWhereTheQuoteBecomesActiveAfterTheClosing(string isolation)
    {
        var bad = SerialRuns(Enum.Parse<Isolation>(isolation), Mitigations.None).Where(run => run.IsBad).Select(run => (run.Race, run.ClosingFirst));

        Assert.Equal(
            [("activate", true), ("create, then activate", true), ("create and activate in one transaction", true), ("move", true)], bad);
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking))]
    [InlineData(nameof(Isolation.RowVersions))]
    public void SerialRuns_QuoteSideReads_NeverEndBad(string isolation)
    {
        var ways = Combinations.Where(way => (way & (Mitigations.QuoteReads | Mitigations.QuoteReadsAfter)) != 0);

        var runs = ways.SelectMany(way => SerialRuns(Enum.Parse<Isolation>(isolation), way)).ToList();

        Assert.Equal(24 * 2 * Race.All.Count, runs.Count);
        Assert.DoesNotContain(runs, run => run.IsBad);
    }

    [Theory]
    [InlineData(nameof(Isolation.Locking),
        "QuoteReadsAfter, ClosingLocks", "QuoteReads, QuoteLocks, ClosingLocks",
        "QuoteReadsAfter, ClosingCountsAgain", "QuoteReads, QuoteLocks, ClosingCountsAgain")]
    [InlineData(nameof(Isolation.RowVersions),
        "QuoteReads, QuoteLocks, ClosingLocks", "QuoteReadsAfter, QuoteLocks, ClosingLocks",
        "QuoteReads, QuoteLocks, ClosingCountsAgain", "QuoteReadsAfter, QuoteLocks, ClosingCountsAgain")]
    public void Ways_AllCombinations_TheLeastThatCloseTheHoleAreThese(string isolation, params string[] expected)
    {
        var safe = Combinations.Where(ways => Race.All.All(race => BadOnes(race.Explore(Enum.Parse<Isolation>(isolation), ways)) == 0)).ToList();

        var least = safe.Where(ways => !safe.Exists(other => other != ways && (other & ways) == other));

        Assert.Equal(expected, least.Select(ways => ways.ToString()));
    }

    [Fact]
    public void BulkClose_AnyCombinationAndIsolation_NeverEndsBad()
    {
        var explored = Race.All.Where(race => race.Name.StartsWith("bulk close", StringComparison.Ordinal))
            .SelectMany(race => Combinations.SelectMany(ways => Isolations.Select(isolation => race.Explore(isolation, ways)))).ToList();

        Assert.Equal(4 * 32 * 2, explored.Count);
        Assert.All(explored, exploration => Assert.Equal(0, BadOnes(exploration)));
    }

    /// <summary>Each victim is a user whose work fails with the platform's error, for no reason that they can see.</summary>
    [Theory]
    [InlineData("QuoteReads, QuoteLocks, ClosingLocks", "create and activate in one transaction: 6 of 28", "bulk close both: 6584 of 7873")]
    [InlineData("QuoteReads, QuoteLocks, ClosingCountsAgain", "create and activate in one transaction: 30 of 50")]
    public void WaysThatCloseTheHole_LockingReads_DeadlockHere(string ways, params string[] expected)
    {
        var explored = Race.All.Select(race => (race.Name, Exploration: race.Explore(Isolation.Locking, Enum.Parse<Mitigations>(ways))));

        var deadlocks = explored.Select(race => (race.Name, Count: race.Exploration.Count(HasVictim), race.Exploration.Interleavings));

        Assert.Equal(expected, deadlocks.Where(race => race.Count > 0).Select(race => $"{race.Name}: {race.Count} of {race.Interleavings}"));
    }

    private static string Bad(int interleavings) => $"{Sales.ClosedOverActive}, closing Done, user Done: {interleavings}";

    private static string Refused(int interleavings) => $"open with an active quote, closing Refused, user Done: {interleavings}";

    private static long BadOnes(Exploration exploration) => exploration.Count(outcome => outcome.State == Sales.ClosedOverActive);

    private static bool HasVictim(Outcome outcome) => outcome.Endings.Contains(nameof(Ending.Victim), StringComparison.Ordinal);

    private static IEnumerable<(string Race, bool ClosingFirst, bool IsBad)> SerialRuns(Isolation isolation, Mitigations ways) =>
        from race in Race.All
        from order in (int[][])[[Race.ClosingSession, Race.OtherSession], [Race.OtherSession, Race.ClosingSession]]
        let end = new SerialRun(race.Start(isolation, ways), order).End
        select (race.Name, order[0] == Race.ClosingSession, Sales.Describe(end.Database) == Sales.ClosedOverActive);
}
