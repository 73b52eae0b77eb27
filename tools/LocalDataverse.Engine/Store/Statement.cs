using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// A prepared statement, and the row that it is on. By SQLite's own functions: ADO.NET looks each parameter up by its name and makes
/// a reader each time, which takes longer than most statements do.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly int parameters;

    /// <param name="connection">An open one.</param>
    /// <param name="sql">One statement: whatever came behind it would not run.</param>
    public Statement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Demand(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        parameters = raw.sqlite3_bind_parameter_count(statement);
    }

    /// <summary>From the beginning, with these values: long, string, byte[] or DBNull, in the order of the parameters.</summary>
    public void Start(ReadOnlySpan<object> values)
    {
        // What isn't bound would be what it was the last time.
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, parameters);
        for (var index = 0; index < values.Length; index++)
        {
            Demand(Bind(index + 1, values[index]));
        }
    }

    /// <returns>False: there is no further row.</returns>
    public bool Read()
    {
        var result = raw.sqlite3_step(statement);
        Demand(result);
        return result == raw.SQLITE_ROW;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public Guid GetId(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    /// <summary>As <see cref="Start"/> takes it.</summary>
    public object GetValue(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => DBNull.Value,
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => GetString(column),
    };

    /// <summary>Lets the rows go; the statement can start again.</summary>
    public void Dispose() => raw.sqlite3_reset(statement);

    /// <summary>For good.</summary>
    public void Forget() => statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] id => raw.sqlite3_bind_blob(statement, place, id),
        DBNull => raw.sqlite3_bind_null(statement, place),
        _ => throw new ArgumentException($"SQLite keeps no {value.GetType()}.", nameof(value)),
    };

    private void Demand(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
