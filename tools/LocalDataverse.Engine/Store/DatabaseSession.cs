namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// One transaction, used by one request at a time. A read session sees one snapshot; a write session sees its own
/// changes and is the only one that makes any. Dispose without <see cref="Commit"/> rolls back and opens the gate.
/// </summary>
/// <param name="connection">With its transaction begun.</param>
/// <param name="versions">Null for a session that only reads.</param>
/// <param name="whenEnded">Gives back what the session holds; told the tables whose rows it has written, kept or not.</param>
internal sealed class DatabaseSession(StoreConnection connection, RowVersions? versions, Action<IReadOnlyCollection<string>> whenEnded) : IDisposable
{
    private readonly SavepointStack savepoints = new(connection);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private bool ended;

    public bool IsWrite => versions is not null;

    /// <summary>The row, whoever asks; null when there is none.</summary>
    public Entity? Find(string table, Guid id, ColumnSet columns) =>
        Guarded(() => RowReader.Find(Connection, Tables.Get(table), id, columns));

    /// <summary>What reads in a way of its own, as queries do.</summary>
    public T Read<T>(Func<StoreConnection, T> read) => Guarded(() => read(Connection));

    /// <summary>Whether it may see rows of the table that nobody else sees.</summary>
    public bool HasWritten(string table) => written.Contains(table);

    /// <summary>Takes the row as it is; its id must be set.</summary>
    public void Insert(Entity row) => Write(row.LogicalName, writer => writer.Insert(row));

    /// <summary>Sets the columns that the row carries; null clears.</summary>
    public void Update(Entity row) => Write(row.LogicalName, writer => writer.Update(row));

    public void Delete(string table, Guid id) => Write(table, writer => writer.Delete(Tables.Get(table), id));

    /// <summary>The next of the numbers that rows are given, each once.</summary>
    public long NextNumber() =>
        versions?.NextNumber() ?? throw new InvalidOperationException("The session only reads.");

    public Savepoint BeginSavepoint()
    {
        _ = Writer;
        return Guarded(savepoints.Begin);
    }

    /// <summary>Makes the session's changes visible to others, and ends it.</summary>
    public void Commit()
    {
        _ = Writer;
        if (savepoints.HasOpen)
        {
            throw new InvalidOperationException("A savepoint is still open: release it, or dispose it to undo its changes.");
        }

        Guarded(() =>
        {
            versions!.Save(connection);
            connection.Execute("COMMIT");
        });
        End();
    }

    public void Dispose()
    {
        if (ended)
        {
            return;
        }

        try
        {
            if (connection.IsInTransaction)
            {
                connection.Execute("ROLLBACK");
            }
        }
        finally
        {
            End();
        }
    }

    private StoreConnection Connection =>
        ended ? throw new InvalidOperationException("The session has ended.") : connection;

    private RowWriter Writer =>
        versions is null
            ? throw new InvalidOperationException("The session only reads.")
            : new RowWriter(Connection, versions);

    private void Write(string table, Action<RowWriter> write)
    {
        var writer = Writer;
        written.Add(table);
        Guarded(() => write(writer));
    }

    private T Guarded<T>(Func<T> use) => StoreFailure.Guard(connection.Path, use);

    private void Guarded(Action use) => Guarded(() =>
    {
        use();
        return true;
    });

    private void End()
    {
        ended = true;
        savepoints.Clear();
        whenEnded(written);
    }
}
