using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class SessionTests : IDisposable
{
    private static readonly ColumnSet All = new(true);
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Dispose_WithoutCommit_RollsEverythingBack()
    {
        var kept = Rows.Quote("before");
        var added = Rows.Quote();
        database.With(kept);

        using (var session = database.Database.BeginWrite())
        {
            session.Insert(added);
            session.Update(new Entity("quote", kept.Id).With("name", "after"));
        }

        Assert.Null(database.Find(added));
        Assert.Equal("before", database.Find(kept)!["name"]);
    }

    [Fact]
    public void Reader_WhileAWriterIsOpen_SeesWhatIsCommittedAndDoesNotWait()
    {
        var row = Rows.Quote("before");
        database.With(row);
        using var writer = database.Database.BeginWrite();
        writer.Update(new Entity("quote", row.Id).With("name", "after"));

        Assert.Equal("before", database.Find(row)!["name"]);
        Assert.Equal("after", writer.Find("quote", row.Id, All)!["name"]);
        writer.Commit();
        Assert.Equal("after", database.Find(row)!["name"]);
    }

    [Fact]
    public void Reader_OpenedBeforeACommit_KeepsItsSnapshot()
    {
        var row = Rows.Quote();
        using var reader = database.Database.OpenRead();

        database.With(row);

        Assert.Null(reader.Find("quote", row.Id, All));
        Assert.NotNull(database.Find(row));
    }

    [Fact]
    public void ReadSession_AskedToWrite_Refuses()
    {
        using var session = database.Database.OpenRead();

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
        var session = database.Database.BeginWrite();
        Assert.True(session.IsWrite);
        session.Commit();

        Assert.Throws<InvalidOperationException>(() => session.Insert(Rows.Quote()));
        Assert.Throws<InvalidOperationException>(() => session.Find("quote", Guid.NewGuid(), All));
        Assert.Throws<InvalidOperationException>(session.Commit);
        session.Dispose();
        session.Dispose();
    }

    [Fact]
    public void Database_ThatIsDisposed_OpensNoSession()
    {
        database.Database.Dispose();

        Assert.Throws<ObjectDisposedException>(() => database.Database.OpenRead());
        Assert.Throws<ObjectDisposedException>(() => database.Database.BeginWrite());
    }

    [Fact]
    public async Task Readers_ManyAtOnce_AllSeeTheSameRows()
    {
        var rows = Enumerable.Range(0, 50).Select(_ => Rows.Quote("x")).ToList();
        database.With(rows);

        var counts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(Count)));

        Assert.All(counts, count => Assert.Equal(50, count));
    }

    private int Count() => database.Query(new QueryExpression("quote")).Entities.Count;
}
