using System.Collections.Concurrent;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// The rows of one organisation in one SQLite file. Any number of sessions read committed rows at the same time; one
/// session writes, and others that want to write wait in order of arrival.
/// </summary>
internal sealed class OrganizationDatabase : IDisposable
{
    // As long as Dataverse lets a message run: after that the one in front has failed anyway.
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(2);

    private readonly ConnectionPool connections;
    private readonly WriteGate gate = new();
    private readonly RowVersions versions;
    private readonly ConcurrentDictionary<string, long> changes = new(StringComparer.Ordinal);

    private OrganizationDatabase(string filePath, ConnectionPool connections, RowVersions versions)
    {
        FilePath = filePath;
        this.connections = connections;
        this.versions = versions;
    }

    public string FilePath { get; }

    /// <param name="path">
    /// Null: a temporary file that is deleted on Dispose. A file that isn't there is created with all tables; one that
    /// can't be used is a <see cref="DatabaseFileException"/>, and is left as it was.
    /// </param>
    /// <param name="maxPages">How many pages of 4 KiB the file may have; null: as many as it needs.</param>
    public static OrganizationDatabase Open(string? path, int? maxPages = null)
    {
        var file = DatabaseFile.Claim(path);
        var connections = new ConnectionPool(() => new StoreConnection(file.Path, maxPages), file.Dispose);
        try
        {
            return new OrganizationDatabase(file.Path, connections, SchemaSetup.Run(connections, file.Path));
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>One consistent snapshot of what is committed now. Never waits for a writer.</summary>
    public DatabaseSession OpenRead() => StoreFailure.Guard(FilePath, BeginRead);

    /// <summary>Waits for the organisation's one write gate, then begins a transaction; too long a wait is a fault.</summary>
    public DatabaseSession BeginWrite(TimeSpan? timeout = null)
    {
        var patience = timeout ?? DefaultPatience;
        if (!gate.TryEnter(patience))
        {
            throw Fault.WriteGateTimedOut(patience);
        }

        try
        {
            return StoreFailure.Guard(FilePath, BeginWriteInsideGate);
        }
        catch
        {
            gate.Exit();
            throw;
        }
    }

    /// <summary>
    /// Another number each time that a session has written rows of the table and ended. What was read in a session begun after
    /// asking for the number is what is committed, as long as the number is the same.
    /// </summary>
    public long ChangesOf(string table) => changes.GetValueOrDefault(table);

    /// <summary>Sessions still open can end; with the last of them the file is let go, a temporary one deleted.</summary>
    public void Dispose()
    {
        gate.Dispose();
        connections.Dispose();
    }

    private DatabaseSession BeginRead()
    {
        var connection = connections.Rent();
        try
        {
            connection.Execute("BEGIN");

            // SQLite takes the snapshot with the first read, not with BEGIN.
            connection.Scalar("SELECT \"last\" FROM \"host@rowversion\"");
            return new DatabaseSession(connection, null, _ => connections.Return(connection));
        }
        catch
        {
            connections.Return(connection);
            throw;
        }
    }

    private DatabaseSession BeginWriteInsideGate()
    {
        var connection = connections.Rent();
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            return new DatabaseSession(connection, versions, written => EndWrite(connection, written));
        }
        catch
        {
            connections.Return(connection);
            throw;
        }
    }

    private void EndWrite(StoreConnection connection, IReadOnlyCollection<string> written)
    {
        foreach (var table in written)
        {
            changes.AddOrUpdate(table, 1, (_, number) => number + 1);
        }

        try
        {
            connections.Return(connection);
        }
        finally
        {
            gate.Exit();
        }
    }
}
