using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Users are rows of systemuser; who has no row here can't call. Read once, and again when one of the rows has been written.</summary>
internal sealed class Users(OrganizationDatabase database)
{
    private const string BusinessUnit = "businessunitid";

    private readonly ConcurrentDictionary<Guid, (User User, long Changes)> known = new();

    /// <param name="id">Whose.</param>
    /// <param name="session">Of the transaction that asks; null: none has begun.</param>
    public User Get(Guid id, DatabaseSession? session)
    {
        // What a transaction has changed, and may yet undo, is between it and its rows.
        if (session is not null && session.HasWritten(TableNames.SystemUser))
        {
            return Read(session, id);
        }

        var changes = database.ChangesOf(TableNames.SystemUser);
        if (!known.TryGetValue(id, out var user) || user.Changes != changes)
        {
            known[id] = user = (ReadCommitted(session, id), changes);
        }

        return user.User;
    }

    /// <summary>The id of the user with this Entra object id.</summary>
    public Guid IdOf(Guid objectId)
    {
        var query = new QueryByAttribute(TableNames.SystemUser);
        query.AddAttributeValue(SystemUserTable.ObjectId, objectId);
        using var session = database.OpenRead();
        return session.Query(query, RowAccess.System).Entities.FirstOrDefault()?.Id ?? throw Fault.NoMemberOfOrganization(objectId);
    }

    // Who writes sees what is committed. A snapshot may be older than the last change.
    private User ReadCommitted(DatabaseSession? session, Guid id)
    {
        if (session is { IsWrite: true })
        {
            return Read(session, id);
        }

        using var now = database.OpenRead();
        return Read(now, id);
    }

    private static User Read(DatabaseSession session, Guid id)
    {
        var row = session.Find(TableNames.SystemUser, id, new ColumnSet(BusinessUnit)) ?? throw Fault.RowNotFound(TableNames.SystemUser, id);
        var businessUnit = row.GetAttributeValue<EntityReference>(BusinessUnit)?.Id ?? OrganizationFacts.BusinessUnitId;
        return new User(id, businessUnit, id == OrganizationFacts.SystemUserId);
    }
}

/// <summary>Whose rights an operation runs under.</summary>
internal sealed record User(Guid Id, Guid BusinessUnitId, bool IsSystem);
