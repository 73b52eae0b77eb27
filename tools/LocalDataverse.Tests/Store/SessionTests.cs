using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Tests.Store;

public sealed class SessionTests : IDisposable
{
    private static readonly ColumnSet s_all = new(true);
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Dispose_WithoutCommit_RollsEverythingBack()
    {
        var kept = Rows.Quote("before");
        var added = Rows.Quote();
        _database.With(kept);

        using (var session = _database.Database.BeginWrite())
        {
            session.Insert(added);
            session.Update(new Entity("quote", kept.Id).With("name", "after"));
        }

        Assert.Null(_database.Find(added));
        Assert.Equal("before", _database.Find(kept)!["name"]);
    }

    [Fact]
    public void Reader_WhileAWriterIsOpen_SeesWhatIsCommittedAndDoesNotWait()
    {
        var row = Rows.Quote("before");
        _database.With(row);
        using var writer = _database.Database.BeginWrite();
        writer.Update(new Entity("quote", row.Id).With("name", "after"));

        Assert.Equal("before", _database.Find(row)!["name"]);
        Assert.Equal("after", writer.Find("quote", row.Id, s_all)!["name"]);
        writer.Commit();
        Assert.Equal("after", _database.Find(row)!["name"]);
    }

    [Fact]
    public void Reader_OpenedBeforeACommit_KeepsItsSnapshot()
    {
        var row = Rows.Quote();
        using var reader = _database.Database.OpenRead();

        _database.With(row);

        Assert.Null(reader.Find("quote", row.Id, s_all));
        Assert.NotNull(_database.Find(row));
    }

    [Fact]
    public void ReadSession_AskedToWrite_Refuses()
    {
        using var session = _database.Database.OpenRead();

        Assert.False(session.IsWrite);
        Assert.Throws<InvalidOperationException>(() => session.Insert(Rows.Quote()));
        Assert.Throws<InvalidOperationException>(() => session.Update(Rows.Quote()));
        Assert.Throws<InvalidOperationException>(() => session.Delete("quote", Guid.NewGuid()));
        Assert.Throws<InvalidOperationException>(() => session.BeginSavepoint());
        Assert.Throws<InvalidOperationException>(session.Commit);
    }

    [Fact]
    public void Session_ThatHasEnded_RefusesEverythingButDispose()
    {
        var session = _database.Database.BeginWrite();
        Assert.True(session.IsWrite);
        session.Commit();

        Assert.Throws<InvalidOperationException>(() => session.Insert(Rows.Quote()));
        Assert.Throws<InvalidOperationException>(() => session.Find("quote", Guid.NewGuid(), s_all));
        Assert.Throws<InvalidOperationException>(session.Commit);
        session.Dispose();
        session.Dispose();
    }

    [Fact]
    public void Database_ThatIsDisposed_OpensNoSession()
    {
        _database.Database.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _database.Database.OpenRead());
        Assert.Throws<ObjectDisposedException>(() => _database.Database.BeginWrite());
    }

    [Fact]
    public async Task Readers_ManyAtOnce_AllSeeTheSameRows()
    {
        var rows = Enumerable.Range(0, 50).Select(_ => Rows.Quote("x")).ToList();
        _database.With(rows);

        var counts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(Count)));

        Assert.All(counts, count => Assert.Equal(50, count));
    }

    private int Count() => _database.Query(new QueryExpression("quote")).Entities.Count;
}
