using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class SavepointTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly DatabaseSession session;

    public SavepointTests() => session = database.Database.BeginWrite();

    public void Dispose()
    {
        session.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Release_KeepsTheChanges()
    {
        using (var savepoint = session.BeginSavepoint())
        {
            Insert("A");
            savepoint.Release();
        }

        Assert.Equal(["A"], Names());
    }

    [Fact]
    public void Dispose_WithoutRelease_UndoesWhatCameAfterItOnly()
    {
        Insert("before");

        using (session.BeginSavepoint())
        {
            Insert("inside");
        }

        Insert("after");

        Assert.Equal(["after", "before"], Names());
    }

    [Fact]
    public void Outer_RolledBack_TakesTheReleasedInnerWithIt()
    {
        using (session.BeginSavepoint())
        {
            Insert("outer");
            using var inner = session.BeginSavepoint();
            Insert("inner");
            inner.Release();
        }

        Assert.Empty(Names());
    }

    [Fact]
    public void Inner_RolledBack_LeavesTheOuter()
    {
        using (var outer = session.BeginSavepoint())
        {
            Insert("outer");
            using (session.BeginSavepoint())
            {
                Insert("inner");
            }

            outer.Release();
        }

        Assert.Equal(["outer"], Names());
    }

    [Fact]
    public void Outer_DisposedFirst_EndsTheInnerToo()
    {
        var outer = session.BeginSavepoint();
        var inner = session.BeginSavepoint();
        Insert("inner");

        outer.Dispose();

        Assert.Throws<InvalidOperationException>(inner.Release);
        inner.Dispose();
        Assert.Empty(Names());
    }

    [Fact]
    public void Release_Twice_Refuses()
    {
        var savepoint = session.BeginSavepoint();
        savepoint.Release();

        Assert.Throws<InvalidOperationException>(savepoint.Release);
    }

    [Fact]
    public void Commit_WithASavepointOpen_Refuses()
    {
        using var savepoint = session.BeginSavepoint();

        Assert.Throws<InvalidOperationException>(session.Commit);
    }

    [Fact]
    public void Dispose_AfterTheSessionHasEnded_DoesNothing()
    {
        var savepoint = session.BeginSavepoint();
        Insert("A");
        session.Dispose();

        savepoint.Dispose();

        Assert.Empty(database.Query(new QueryExpression("quote")).Entities);
    }

    private void Insert(string name) => session.Insert(Rows.Quote(name));

    private List<string> Names()
    {
        var query = new QueryExpression("quote") { ColumnSet = new ColumnSet("name") };
        var rows = session.Query(query, Engine.Query.RowAccess.System).Entities;
        return [.. rows.Select(row => (string)row["name"]).Order()];
    }
}
