using Numbers = System.Collections.Immutable.ImmutableSortedDictionary<string, int>;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>One statement that a program sends to the database.</summary>
internal abstract record Statement(string Text)
{
    /// <summary>The SDK call of the product that begins with this statement; null: the platform's own work.</summary>
    public string? Call { get; init; }

    /// <summary>Left out where false; asked when its turn comes, of what the program has read so far.</summary>
    public Func<Numbers, bool> When { get; init; } = _ => true;
}
