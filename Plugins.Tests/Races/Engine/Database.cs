using System.Collections.Immutable;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>The last committed version of each row and, where a session has written to it, the next one.</summary>
internal sealed class Database
{
    private readonly ImmutableSortedDictionary<string, Row> committed;
    private readonly ImmutableSortedDictionary<string, (int Session, Row? Row)> written;

    public Database(IReadOnlyDictionary<string, Row> rows)
        : this(rows.ToImmutableSortedDictionary(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, (int, Row?)>(StringComparer.Ordinal))
    {
    }

    private Database(ImmutableSortedDictionary<string, Row> committed, ImmutableSortedDictionary<string, (int Session, Row? Row)> written)
    {
        this.committed = committed;
        this.written = written;
    }

    /// <summary>Two databases of the same text are the same.</summary>
    public string Text => $"{string.Join(',', committed)} | {string.Join(',', written)}";

    /// <summary>As committed; null when it isn't there.</summary>
    public Row? this[string row] => committed.GetValueOrDefault(row);

    public Row? SeenBy(int session, string row) =>
        written.TryGetValue(row, out var version) && version.Session == session ? version.Row : this[row];

    /// <summary>Who has written to the row and not ended the transaction yet, other than this session.</summary>
    public int? OtherWriterOf(string row, int session) =>
        written.TryGetValue(row, out var version) && version.Session != session ? version.Session : null;

    public Database Write(int session, string row, Row? value) => new(committed, written.SetItem(row, (session, value)));

    public Database RollBack(int session) => new(committed, written.RemoveRange(Of(session)));

    public Database Commit(int session)
    {
        var next = Of(session).Aggregate(committed, (rows, row) => written[row].Row is { } value ? rows.SetItem(row, value) : rows.Remove(row));
        return new Database(next, written.RemoveRange(Of(session)));
    }

    private IEnumerable<string> Of(int session) => written.Where(version => version.Value.Session == session).Select(version => version.Key);
}
