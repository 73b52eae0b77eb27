using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>
/// Brings a file to the present schema: what is missing is created, what is there must be exactly what this version
/// would create. There is no version number that somebody could forget to raise.
/// </summary>
internal sealed class SchemaSetup(StoreConnection connection, string path)
{
    /// <summary>"OpsC", in the place of SQLite's header that says which program a file belongs to.</summary>
    private const int ApplicationId = 0x4F707343;

    /// <summary>Checks the file first; a file of somebody else's is not touched.</summary>
    public static RowVersions Run(ConnectionPool connections, string path)
    {
        try
        {
            var connection = connections.Rent();
            try
            {
                new SchemaSetup(connection, path).Run();
                return RowVersions.Load(connection);
            }
            finally
            {
                connections.Return(connection);
            }
        }
        catch (SqliteException exception)
        {
            throw new DatabaseFileException(
                $"'{path}' can't be used as a database: {StoreFailure.ReasonOf(exception) ?? "SQLite refuses"}. It has been left as it was. ({exception.Message})",
                exception);
        }
    }

    private void Run()
    {
        CheckOwner();
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"));
        CreateMissing();
        connection.Execute("COMMIT");
    }

    private void CheckOwner()
    {
        var owner = (long)connection.Scalar("PRAGMA application_id")!;
        var objects = (long)connection.Scalar("SELECT COUNT(*) FROM sqlite_schema")!;
        if (owner != ApplicationId && (owner != 0 || objects != 0))
        {
            throw new DatabaseFileException(
                $"'{path}' is a SQLite database, but not one of this host; it has been left as it was.");
        }
    }

    private void CreateMissing()
    {
        var objects = Tables.All.SelectMany(Schema.Objects).Prepend(Schema.RowVersionTable).ToList();
        DropOtherIndexes(objects);
        objects.ForEach(Ensure);

        if ((long)connection.Scalar("SELECT COUNT(*) FROM \"host@rowversion\"")! == 0)
        {
            connection.Execute("INSERT INTO \"host@rowversion\" VALUES (0, 0)");
        }
    }

    /// <summary>An index of another version costs time with every write, or isn't what a query needs; to make it anew loses nothing.</summary>
    private void DropOtherIndexes(List<SchemaObject> objects)
    {
        var wanted = objects.Select(wanted => wanted.CreateSql).ToHashSet(StringComparer.Ordinal);
        var others = new List<string>();
        using (var indexes = connection.Read("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"))
        {
            while (indexes.Read())
            {
                if (!wanted.Contains(indexes.GetString(1)))
                {
                    others.Add(indexes.GetString(0));
                }
            }
        }

        others.ForEach(index => connection.Execute($"DROP INDEX {Sql.Column(index)}"));
    }

    private void Ensure(SchemaObject schemaObject)
    {
        var present = connection.Scalar("SELECT sql FROM sqlite_schema WHERE name = ?1", schemaObject.Name);
        if (present is null)
        {
            connection.Execute(schemaObject.CreateSql);
        }
        else if ((string)present != schemaObject.CreateSql)
        {
            throw OtherVersion(schemaObject.Name);
        }
    }

    private DatabaseFileException OtherVersion(string name) =>
        new($"'{path}' was written by another version of this host ('{name}' differs); it has been left as it was.");
}
