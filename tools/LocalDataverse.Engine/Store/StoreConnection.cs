using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// One connection, with the statements it has prepared: sessions come and go, the prepared statements stay.
/// </summary>
internal sealed class StoreConnection : IDisposable
{
    // Query texts vary with what callers ask, so the cache has an end; what repeats is back in it at once.
    private const int MaxStatements = 500;

    // Hosts share no file, so only another program can be in the way: it gets a moment to finish its look.
    private const int SecondsForALock = 2;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <param name="path">Of the file.</param>
    /// <param name="maxPages">How many pages the file may have, as if the disk were full then; null: as many as it needs.</param>
    public StoreConnection(string path, int? maxPages = null)
    {
        Path = path;
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = SecondsForALock };
        connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        SqlFunctions.Register(connection);

        // A request that ends well must survive a crash of the host, not a power cut.
        Execute("PRAGMA synchronous = NORMAL");
        Execute("PRAGMA temp_store = MEMORY");
        if (maxPages is not null)
        {
            Execute(FormattableString.Invariant($"PRAGMA max_page_count = {maxPages}"));
        }

        Execute("PRAGMA cache_size = -16384");
    }

    public string Path { get; }

    /// <summary>SQLite ends a transaction by itself when it can't go on (disk full, out of memory).</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <returns>The number of rows that changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <returns>The first column of the first row; null when there is none or it is NULL.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<object> values)
    {
        var value = Prepare(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Rows; the reader must be disposed before the same statement runs again.</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteReader();

    public void Dispose()
    {
        ForgetStatements();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Remember(sql, values.Length);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        return command;
    }

    // The text is built from metadata and parameter names only: Sql, Schema and the query translator see to that.
    private SqliteCommand Remember(string sql, int parameters)
    {
        if (commands.Count >= MaxStatements)
        {
            ForgetStatements();
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = Sql.Parameter(index) });
        }

        return commands[sql] = command;
    }

    private void ForgetStatements()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }
}
