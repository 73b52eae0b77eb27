using Microsoft.Data.Sqlite;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>The file, or the disk below it, fails: the error says which and why, and committed rows are as they were.</summary>
public sealed class FileFaultTests : IDisposable
{
    private const UnixFileMode Look = (UnixFileMode)0b101_101_101;
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;

    private readonly string folder = Directory.CreateTempSubdirectory("localdataverse-tests-").FullName;

    private string FilePath => Path.Combine(folder, "organisation.db");

    public void Dispose()
    {
        SetMode(Everything);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Open_FileIsReadOnly_SaysSoAndLeavesIt()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        var before = File.ReadAllBytes(FilePath);
        File.SetAttributes(FilePath, FileAttributes.ReadOnly);
        SetMode(Everything);
        using var nobody = new AsNobody();

        AssertRefused("it is read-only");

        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Open_FolderIsReadOnly_SaysSoAndWritesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such folders.
        }

        SetMode(Look);
        using var nobody = new AsNobody();

        AssertRefused("access is denied");

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Open_FileIsDamaged_SaysSoAndLeavesIt()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        var damaged = File.ReadAllBytes(FilePath);
        Array.Fill(damaged, (byte)'x', 4096, damaged.Length - 4096);
        File.WriteAllBytes(FilePath, damaged);

        AssertRefused("it is damaged");

        Assert.Equal(damaged, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Open_AnotherProgramHasLockedTheFile_SaysSo()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        using var other = Locked();

        AssertRefused("another program has locked it");
    }

    [Fact]
    public void Write_AnotherProgramHasLockedTheFile_FaultsAndReadsGoOn()
    {
        using var database = OrganizationDatabase.Open(FilePath);
        var row = Rows.Quote("kept");
        Insert(database, row);
        using var other = Locked();

        var fault = FaultAssert.Throws(ErrorCodes.UnExpected, () => database.BeginWrite());

        Assert.Contains($"'{FilePath}' can't be used: another program has locked it. Nothing of this request is kept.", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(Find(database, row.Id));
    }

    [Fact]
    public void Write_AfterTheLockIsGone_Works()
    {
        using var database = OrganizationDatabase.Open(FilePath);
        var row = Rows.Quote();
        using (Locked())
        {
            FaultAssert.Throws(ErrorCodes.UnExpected, () => database.BeginWrite());
        }

        Insert(database, row);

        Assert.NotNull(Find(database, row.Id));
    }

    [Fact]
    public void Insert_DiskIsFull_FaultsAndUndoesTheSession()
    {
        using var database = OrganizationDatabase.Open(FilePath, PagesNow() + 3);
        var kept = Rows.Quote("kept");
        Insert(database, kept);
        var undone = Rows.Quote();

        var fault = FaultAssert.Throws(ErrorCodes.UnExpected, () => Insert(database, [undone, .. Enumerable.Range(0, 500).Select(_ => Rows.Quote())]));

        Assert.Contains($"'{FilePath}' can't be used: the disk is full. Nothing of this request is kept.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("kept", Find(database, kept.Id)!["name"]);
        Assert.Null(Find(database, undone.Id));
    }

    [Fact]
    public void Update_AfterTheDiskWasFull_Works()
    {
        using var database = OrganizationDatabase.Open(FilePath, PagesNow() + 3);
        var row = Rows.Quote("before");
        Insert(database, row);
        FaultAssert.Throws(ErrorCodes.UnExpected, () => Insert(database, [.. Enumerable.Range(0, 500).Select(_ => Rows.Quote())]));

        using (var session = database.BeginWrite())
        {
            row["name"] = "after";
            session.Update(row);
            session.Commit();
        }

        Assert.Equal("after", Find(database, row.Id)!["name"]);
    }

    [Fact]
    public void Open_DiskIsFull_SaysSo()
    {
        var exception = Assert.Throws<DatabaseFileException>(() => OrganizationDatabase.Open(FilePath, 20));

        Assert.Contains($"'{FilePath}' can't be used as a database: the disk is full.", exception.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(string why)
    {
        var exception = Assert.Throws<DatabaseFileException>(() => OrganizationDatabase.Open(FilePath));
        Assert.Contains(FilePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }

    /// <summary>Another program in the middle of writing.</summary>
    private SqliteConnection Locked()
    {
        var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private int PagesNow()
    {
        OrganizationDatabase.Open(FilePath).Dispose();
        return (int)(new FileInfo(FilePath).Length / 4096);
    }

    private static void Insert(OrganizationDatabase database, params IEnumerable<Microsoft.Xrm.Sdk.Entity> rows)
    {
        using var session = database.BeginWrite();
        foreach (var row in rows)
        {
            session.Insert(row);
        }

        session.Commit();
    }

    private static Microsoft.Xrm.Sdk.Entity? Find(OrganizationDatabase database, Guid id)
    {
        using var session = database.OpenRead();
        return session.Find("quote", id, new(true));
    }
}
