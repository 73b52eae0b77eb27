using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>
/// Inserts rows like one that the host has written: the same columns, the same values but for those that are set. So the
/// floor writes what the host writes, whatever that comes to be.
/// </summary>
internal sealed class RowCopy
{
    private readonly SqliteCommand insert;
    private readonly List<string> columns = [];

    public RowCopy(SqlFloor floor, string table, string id)
    {
        using var reader = floor.Prepare($"SELECT * FROM {table} ORDER BY versionnumber DESC LIMIT 1").ExecuteReader();
        if (!reader.Read())
        {
            throw new InvalidOperationException($"The host has written no row of {table} yet.");
        }

        var values = Enumerable.Range(0, reader.FieldCount)
            .Where(column => !reader.IsDBNull(column))
            .ToDictionary(reader.GetName, reader.GetValue);
        if (!values.ContainsKey(id))
        {
            throw new InvalidOperationException($"{table} has no {id}.");
        }

        columns.AddRange(values.Keys);
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var parameters = columns.Select((_, index) => $"@p{index}").ToList();
        insert = floor.Prepare($"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", parameters)})", parameters);
        for (var index = 0; index < columns.Count; index++)
        {
            insert.Parameters[index].Value = values[columns[index]];
        }
    }

    public void Insert(params ReadOnlySpan<(string Column, object Value)> set)
    {
        foreach (var (column, value) in set)
        {
            insert.Parameters[columns.IndexOf(column)].Value = value;
        }

        insert.ExecuteNonQuery();
    }
}
