using System.Collections.Concurrent;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <summary>Who was granted what. Kept in the store, read once: only <c>Grant</c> writes it.</summary>
internal sealed class Privileges(OrganizationDatabase database)
{
    private readonly ConcurrentDictionary<Privilege, PrivilegeRow> granted = new(Read(database));

    public AccessDepth DepthOf(Guid userId, string table, AccessRights right) =>
        granted.TryGetValue(new Privilege(userId, table, right), out var row) ? row.Depth : AccessDepth.None;

    /// <summary>A privilege that belongs to no table, such as prvBypassCustomPlugins.</summary>
    public bool Holds(Guid userId, string privilege) => DepthOf(userId, privilege, AccessRights.None) == AccessDepth.Organization;

    /// <summary>Grants a privilege that belongs to no table.</summary>
    public void Grant(Guid userId, string privilege) => Grant(new Privilege(userId, privilege, AccessRights.None), AccessDepth.Organization);

    /// <summary>Sets each of the rights to the depth, in place of what was granted before.</summary>
    public void Grant(Guid userId, string table, AccessRights rights, AccessDepth depth)
    {
        foreach (var right in Enum.GetValues<AccessRights>())
        {
            if (right != AccessRights.None && rights.HasFlag(right))
            {
                Grant(new Privilege(userId, table, right), depth);
            }
        }
    }

    private void Grant(Privilege privilege, AccessDepth depth)
    {
        using var session = database.BeginWrite();
        if (granted.TryGetValue(privilege, out var known))
        {
            session.Update(PrivilegeRow.ToRow(known.Id, privilege, depth));
        }
        else
        {
            known = new PrivilegeRow(Guid.CreateVersion7(), depth);
            session.Insert(PrivilegeRow.ToRow(known.Id, privilege, depth));
        }

        session.Commit();
        granted[privilege] = known with { Depth = depth };
    }

    private static IEnumerable<KeyValuePair<Privilege, PrivilegeRow>> Read(OrganizationDatabase database)
    {
        using var session = database.OpenRead();
        var query = new QueryExpression(TableNames.LocalPrivilege) { ColumnSet = new ColumnSet(true) };
        return [.. session.Query(query, RowAccess.System).Entities.Select(PrivilegeRow.FromRow)];
    }
}

/// <param name="UserId">Whose.</param>
/// <param name="Table">Or the name of a privilege that belongs to no table.</param>
/// <param name="Right">One right, no combination; None when it belongs to no table.</param>
internal sealed record Privilege(Guid UserId, string Table, AccessRights Right);

/// <summary>A privilege as a row of the host's own table.</summary>
internal sealed record PrivilegeRow(Guid Id, AccessDepth Depth)
{
    private const string User = "systemuserid";
    private const string Table = "tablename";
    private const string Right = "accessright";
    private const string DepthColumn = "depth";

    public static Entity ToRow(Guid id, Privilege privilege, AccessDepth depth) => new(TableNames.LocalPrivilege, id)
    {
        [User] = new EntityReference(TableNames.SystemUser, privilege.UserId),
        [Table] = privilege.Table,
        [Right] = (int)privilege.Right,
        [DepthColumn] = (int)depth,
    };

    public static KeyValuePair<Privilege, PrivilegeRow> FromRow(Entity row) => new(
        new Privilege(
            row.GetAttributeValue<EntityReference>(User).Id,
            row.GetAttributeValue<string>(Table),
            (AccessRights)row.GetAttributeValue<int>(Right)),
        new PrivilegeRow(row.Id, (AccessDepth)row.GetAttributeValue<int>(DepthColumn)));
}
