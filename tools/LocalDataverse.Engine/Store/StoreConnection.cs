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
    private const int MillisecondsForALock = 2_000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    /// <param name="path">Of the file.</param>
    /// <param name="maxPages">How many pages the file may have, as if the disk were full then; null: as many as it needs.</param>
    public StoreConnection(string path, int? maxPages = null)
    {
        Path = path;
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, MillisecondsForALock);
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

    /// <returns>The number of rows that an INSERT, UPDATE or DELETE changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var statement = Read(sql, values);
        while (statement.Read())
        {
            // What a PRAGMA answers.
        }

        return raw.sqlite3_changes(connection.Handle);
    }

    /// <returns>The first column of the first row; null when there is none or it is NULL.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<object> values)
    {
        using var statement = Read(sql, values);
        return statement.Read() && !statement.IsNull(0) ? statement.GetValue(0) : null;
    }

    /// <summary>Rows; the statement must be disposed before the same one runs again.</summary>
    public Statement Read(string sql, params ReadOnlySpan<object> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = Remember(sql);
        }

        statement.Start(values);
        return statement;
    }

    public void Dispose()
    {
        ForgetStatements();
        connection.Dispose();
    }

    // The text is built from metadata, numbers and parameter names only: Sql, Schema and the query translator see to that.
    private Statement Remember(string sql)
    {
        if (statements.Count >= MaxStatements)
        {
            ForgetStatements();
        }

        return statements[sql] = new Statement(connection.Handle!, sql);
    }

    private void ForgetStatements()
    {
        foreach (var statement in statements.Values)
        {
            statement.Forget();
        }

        statements.Clear();
    }
}
