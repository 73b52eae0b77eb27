using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.LocalDataverse.Engine.Tests.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Pipeline;

/// <summary>A user's row is read once; who wrote it, and whether that was kept, shows all the same.</summary>
public sealed class UsersTests : IDisposable
{
    private static readonly Guid North = Guid.NewGuid();
    private static readonly Guid South = Guid.NewGuid();

    private readonly TestDatabase database = new();
    private readonly Guid id = Guid.NewGuid();
    private readonly Users users;

    public UsersTests()
    {
        database.With(In(North));
        users = new Users(database.Database);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void Get_Twice_IsTheSame() => Assert.Same(users.Get(id, null), users.Get(id, null));

    [Fact]
    public void Get_RowWasChanged_IsTheUserAsItIsNow()
    {
        users.Get(id, null);
        using var session = Moved();
        session.Commit();

        Assert.Equal(South, users.Get(id, null).BusinessUnitId);
    }

    [Fact]
    public void Get_ChangeIsNotCommitted_IsSeenByItsTransactionOnly()
    {
        users.Get(id, null);
        using var session = Moved();

        Assert.Equal(South, users.Get(id, session).BusinessUnitId);
        Assert.Equal(North, users.Get(id, null).BusinessUnitId);
    }

    [Fact]
    public void Get_ChangeWasRolledBack_IsTheUserAsBefore()
    {
        using (var session = Moved())
        {
            users.Get(id, session);
        }

        Assert.Equal(North, users.Get(id, null).BusinessUnitId);
    }

    [Fact]
    public void Get_ChangeWasUndoneToASavepoint_IsTheUserAsBefore()
    {
        using var session = database.Database.BeginWrite();
        using (session.BeginSavepoint())
        {
            session.Update(In(South));
            users.Get(id, session);
        }

        Assert.Equal(North, users.Get(id, session).BusinessUnitId);
    }

    [Fact]
    public void Get_InASnapshotOlderThanTheChange_LeavesNothingStale()
    {
        using var snapshot = database.Database.OpenRead();
        using var session = Moved();
        session.Commit();
        users.Get(id, snapshot);

        Assert.Equal(South, users.Get(id, null).BusinessUnitId);
    }

    [Fact]
    public void Get_RowWasDeleted_Faults()
    {
        users.Get(id, null);
        using (var session = database.Database.BeginWrite())
        {
            session.Delete("systemuser", id);
            session.Commit();
        }

        FaultAssert.Throws(ErrorCodes.ObjectDoesNotExist, () => users.Get(id, null), id.ToString());
    }

    private DatabaseSession Moved()
    {
        var session = database.Database.BeginWrite();
        session.Update(In(South));
        return session;
    }

    private Entity In(Guid businessUnit) =>
        new("systemuser", id) { ["businessunitid"] = new EntityReference("businessunit", businessUnit) };
}
