using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>Writes the rows that another file has more: an import without zip, XML and checks.</summary>
internal sealed class CopyRowsSql
{
    private readonly SqlFloor floor;
    private readonly List<(SqliteCommand Insert, object[] Row)> inserts = [];

    /// <param name="floor">The file that lacks them.</param>
    /// <param name="source">The file that has them.</param>
    public CopyRowsSql(SqlFloor floor, string source)
    {
        this.floor = floor;
        using var other = new SqlFloor(source);
        foreach (var table in other.Prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'host@%'").Rows())
        {
            AddMissing(other, $"\"{table[0]}\"");
        }
    }

    /// <returns>The number of rows.</returns>
    public int Copy() => floor.Undone(() =>
    {
        foreach (var (insert, row) in inserts)
        {
            insert.Run(row);
        }

        return inserts.Count;
    });

    private void AddMissing(SqlFloor other, string table)
    {
        var present = floor.Prepare($"SELECT * FROM {table}").Rows().Select(Key).ToHashSet();
        var missing = other.Prepare($"SELECT * FROM {table}").Rows().Where(row => !present.Contains(Key(row))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var parameters = missing[0].Select((_, index) => $"@p{index}").ToList();
        var insert = floor.Prepare($"INSERT INTO {table} VALUES ({string.Join(", ", parameters)})", parameters);
        inserts.AddRange(missing.Select(row => (insert, row)));
    }

    // Every table's first column is its id.
    private static string Key(object[] row) => Convert.ToHexString((byte[])row[0]);
}
