using Numbers = System.Collections.Immutable.ImmutableSortedDictionary<string, int>;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Reads rows, in this order, and keeps sums over them.</summary>
internal sealed record QueryStatement(string Text, params IReadOnlyList<string> Rows) : Statement(Text)
{
    /// <summary>What is added up, by name; a row that isn't there adds nothing.</summary>
    public IReadOnlyDictionary<string, Func<Row, int>> Sums { get; init; } = new Dictionary<string, Func<Row, int>>();

    /// <summary>True: the program gives up and its transaction is rolled back.</summary>
    public Func<Numbers, bool> Refuses { get; init; } = _ => false;
}
