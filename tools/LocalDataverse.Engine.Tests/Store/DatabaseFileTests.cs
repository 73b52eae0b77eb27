using Microsoft.Data.Sqlite;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localdataverse-tests-").FullName;

    private string FilePath => Path.Combine(folder, "organisation.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_NoPath_UsesATemporaryFileThatIsGoneAfterwards()
    {
        var database = OrganizationDatabase.Open(null);
        using (var session = database.BeginWrite())
        {
            session.Insert(Rows.Quote());
            session.Commit();
        }

        Assert.Equal(Path.TrimEndingDirectorySeparator(Path.GetTempPath()), Path.GetDirectoryName(database.FilePath));
        Assert.NotEmpty(FilesOf(database));
        database.Dispose();

        Assert.Empty(FilesOf(database));
    }

    [Fact]
    public void Open_AgainLater_FindsTheRowsAndGoesOnCountingVersions()
    {
        var row = Rows.Quote("kept");
        var later = Rows.Quote();
        Insert(row);

        Insert(later);

        using var database = OrganizationDatabase.Open(FilePath);
        using var session = database.OpenRead();
        var kept = session.Find("quote", row.Id, new(true))!;
        Assert.Equal("kept", kept["name"]);
        Assert.True((long)session.Find("quote", later.Id, new(true))!["versionnumber"] > (long)kept["versionnumber"]);
    }

    [Fact]
    public void Dispose_OfANamedFile_LeavesOnlyTheFile()
    {
        Insert(Rows.Quote());

        Assert.Equal([FilePath], Directory.GetFiles(folder));
    }

    [Fact]
    public void Open_WhileAnotherHasTheFile_SaysSo()
    {
        using var first = OrganizationDatabase.Open(FilePath);

        var exception = Assert.Throws<DatabaseFileException>(() => OrganizationDatabase.Open(FilePath));

        Assert.Contains(FilePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("another host", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysSoAndLeavesIt()
    {
        File.WriteAllText(FilePath, new string('x', 5000));

        AssertRefused("can't be used as a database");

        Assert.Equal(new string('x', 5000), File.ReadAllText(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(folder));
    }

    [Fact]
    public void Open_DatabaseOfSomethingElse_SaysSoAndLeavesIt()
    {
        Sqlite("CREATE TABLE quote (id INTEGER)");
        var before = File.ReadAllBytes(FilePath);

        AssertRefused("not one of this host");

        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Open_FileOfAnotherVersion_SaysWhatDiffers()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        Sqlite("ALTER TABLE \"publisher\" ADD COLUMN \"surplus\" TEXT");

        AssertRefused("'publisher' differs");
    }

    [Fact]
    public void Open_FileThatLacksATableOrIndex_CreatesIt()
    {
        var row = Rows.Quote("kept");
        Insert(row);
        Sqlite("DROP TABLE \"webresource\"; DROP INDEX \"quote@quotenumber\"");

        Insert(Rows.New("webresource"));

        using var database = OrganizationDatabase.Open(FilePath);
        using var session = database.OpenRead();
        Assert.NotNull(session.Find("quote", row.Id, new(true)));
    }

    [Fact]
    public void Open_FileOfAVersionWithOtherIndexes_GetsThePresentOnes()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        var present = IndexesOf("quote");
        Sqlite("DROP INDEX \"quote@opportunityid@statecode@quotenumber\"");
        Sqlite("CREATE INDEX \"quote@opportunityid@statecode\" ON \"quote\" (\"opportunityid\", \"statecode\")");

        OrganizationDatabase.Open(FilePath).Dispose();

        Assert.Equal(present, IndexesOf("quote"));
    }

    [Theory]
    [InlineData("nowhere/organisation.db")]
    [InlineData(".")]
    public void Open_PathThatCannotBe_SaysSo(string path)
    {
        var exception = Assert.Throws<DatabaseFileException>(() => OrganizationDatabase.Open(Path.Combine(folder, path)));

        Assert.Contains(folder, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_WithASessionOpen_LetsItEndAndThenLetsTheFileGo()
    {
        var database = OrganizationDatabase.Open(FilePath);
        var session = database.BeginWrite();
        var row = Rows.Quote();
        session.Insert(row);

        database.Dispose();
        session.Commit();

        using var again = OrganizationDatabase.Open(FilePath);
        using var reader = again.OpenRead();
        Assert.NotNull(reader.Find("quote", row.Id, new(true)));
    }

    private void Insert(Microsoft.Xrm.Sdk.Entity row)
    {
        using var database = OrganizationDatabase.Open(FilePath);
        using var session = database.BeginWrite();
        session.Insert(row);
        session.Commit();
    }

    private void AssertRefused(string why)
    {
        var exception = Assert.Throws<DatabaseFileException>(() => OrganizationDatabase.Open(FilePath));
        Assert.Contains(FilePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Contains("left as it was", exception.Message, StringComparison.Ordinal);
    }

    private void Sqlite(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        SqlFunctions.Register(connection);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string[] FilesOf(OrganizationDatabase database) =>
        Directory.GetFiles(Path.GetDirectoryName(database.FilePath)!, Path.GetFileName(database.FilePath) + "*");

    private List<string> IndexesOf(string table)
    {
        using var connection = new StoreConnection(FilePath);
        using var reader = connection.Read("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = @p0 ORDER BY name", table);
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
