using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

/// <summary>A temporary database, and the short way to put rows in and to ask for them.</summary>
internal sealed class TestDatabase : IDisposable
{
    public OrganizationDatabase Database { get; } = OrganizationDatabase.Open(null);

    public TestDatabase With(params IEnumerable<Entity> rows)
    {
        using var session = Database.BeginWrite();
        foreach (var row in rows)
        {
            session.Insert(row);
        }

        session.Commit();
        return this;
    }

    public Entity? Find(Entity row, params string[] columns)
    {
        using var session = Database.OpenRead();
        return session.Find(row.LogicalName, row.Id, columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns));
    }

    public EntityCollection Query(QueryBase query, RowAccess? access = null)
    {
        using var session = Database.OpenRead();
        return session.Query(query, access ?? RowAccess.System);
    }

    public EntityCollection Fetch(string xml, RowAccess? access = null) => Query(new FetchExpression(xml), access);

    public void Dispose() => Database.Dispose();
}
