using Microsoft.Data.Sqlite;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>
/// The file of an organisation, read and written by prepared SQL alone: no SDK, no pipeline, no rights, no checks.
/// Through ADO.NET, as programs use SQLite; the host itself goes past that.
/// </summary>
internal sealed class SqlFloor : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand rollback;

    public SqlFloor(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        SqlFunctions.Register(connection);
        Prepare("PRAGMA synchronous = NORMAL").ExecuteNonQuery();
        Prepare("PRAGMA temp_store = MEMORY").ExecuteNonQuery();
        Prepare("PRAGMA cache_size = -16384").ExecuteNonQuery();
        begin = Prepare("BEGIN IMMEDIATE");
        rollback = Prepare("ROLLBACK");
    }

    /// <summary>A statement with these parameters, prepared once.</summary>
    public SqliteCommand Prepare(string sql, params IEnumerable<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Runs the statements in one transaction, and undoes them.</summary>
    public T Undone<T>(Func<T> statements)
    {
        begin.ExecuteNonQuery();
        try
        {
            return statements();
        }
        finally
        {
            rollback.ExecuteNonQuery();
        }
    }

    public void Dispose() => connection.Dispose();
}

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
