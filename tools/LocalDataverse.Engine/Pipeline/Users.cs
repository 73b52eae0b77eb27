using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Users are rows of systemuser; who has no row here, or is disabled, can't call.</summary>
internal sealed class Users(OrganizationDatabase database)
{
    private readonly Committed<Guid, User> known = new(database, Read, TableNames.SystemUser, TableNames.UserSettings);

    /// <summary>The user, to act.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="session">Of the transaction that asks; null: none has begun.</param>
    public User Get(Guid id, DatabaseSession? session)
    {
        var user = Find(id, session);
        return user is { IsDisabled: true, IsSystem: false } ? throw Fault.UserIsDisabled(id, OrganizationFacts.Name) : user;
    }

    /// <summary>The id of the user with this Entra object id.</summary>
    public Guid IdOf(Guid objectId)
    {
        var query = new QueryByAttribute(TableNames.SystemUser);
        query.AddAttributeValue(SystemUserTable.ObjectId, objectId);
        using var session = database.OpenRead();
        return session.Query(query, RowAccess.System).Entities.FirstOrDefault()?.Id ?? throw Fault.NoMemberOfOrganization(objectId);
    }

    /// <summary>The user, disabled or not.</summary>
    public User Find(Guid id, DatabaseSession? session) => known.Get(id, session);

    private static User Read(DatabaseSession session, Guid id)
    {
        var row = session.Find(TableNames.SystemUser, id, new ColumnSet(SystemUserTable.BusinessUnit, SystemUserTable.IsDisabled))
            ?? throw Fault.RowNotFound(TableNames.SystemUser, id);
        var settings = session.Find(TableNames.UserSettings, id, new ColumnSet(ColumnNames.Currency));
        var businessUnit = row.GetAttributeValue<EntityReference>(SystemUserTable.BusinessUnit)?.Id ?? OrganizationFacts.BusinessUnitId;
        return new User(id, businessUnit, id == OrganizationFacts.SystemUserId)
        {
            IsDisabled = row.GetAttributeValue<bool>(SystemUserTable.IsDisabled),
            Currency = settings?.GetAttributeValue<EntityReference>(ColumnNames.Currency)?.Id,
        };
    }
}

/// <summary>Whose rights an operation runs under.</summary>
internal sealed record User(Guid Id, Guid BusinessUnitId, bool IsSystem)
{
    public bool IsDisabled { get; init; }

    /// <summary>In which their new rows are; null: the organisation's.</summary>
    public Guid? Currency { get; init; }
}
