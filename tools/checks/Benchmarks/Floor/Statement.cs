using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>Running a prepared statement with its values in the order of its parameters.</summary>
internal static class Statement
{
    public static int Run(this SqliteCommand command, params ReadOnlySpan<object> values) => command.With(values).ExecuteNonQuery();

    /// <summary>Reads every value of every row, as a reader of rows has to.</summary>
    /// <returns>The number of rows.</returns>
    public static int ReadAll(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        using var reader = command.With(values).ExecuteReader();
        var rows = 0;
        var row = new object[reader.FieldCount];
        for (; reader.Read(); rows++)
        {
            reader.GetValues(row);
        }

        return rows;
    }

    public static List<object[]> Rows(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        using var reader = command.With(values).ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static SqliteCommand With(this SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        return command;
    }
}
