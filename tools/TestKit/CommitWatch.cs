using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.TestKit;

/// <summary>Sees whether anything at all was committed to a database since it last looked.</summary>
internal sealed class CommitWatch : IDisposable
{
    private readonly StoreConnection connection;
    private object? last;

    public CommitWatch(Organization organization)
    {
        connection = new StoreConnection(organization.DatabasePath);
        last = Look();
    }

    public bool HasChanged()
    {
        var before = last;
        last = Look();
        return !Equals(before, last);
    }

    public void Dispose() => connection.Dispose();

    private object? Look() => connection.Scalar("PRAGMA data_version");
}
