using Numbers = System.Collections.Immutable.ImmutableSortedDictionary<string, int>;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Writes one row and keeps it locked until the transaction ends.</summary>
/// <param name="Change">
/// From the row as it is once it can be locked (null: it isn't there) and from what the program has read.
/// </param>
internal sealed record WriteStatement(string Text, string Row, Func<Row?, Numbers, Row?> Change) : Statement(Text);
