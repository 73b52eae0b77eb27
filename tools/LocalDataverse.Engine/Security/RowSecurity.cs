using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <summary>
/// Whether the user of an operation may do what it does: per table and right at no, own or organisation depth. SYSTEM may.
/// See https://learn.microsoft.com/power-platform/admin/security-roles-privileges.
/// </summary>
internal sealed class RowSecurity(Privileges privileges)
{
    public RowAccess ReadAccessOf(Operation operation)
    {
        var user = operation.User;
        return new RowAccess(user.Id, table => ReadDepthOf(user, table))
        {
            BusinessUnitId = user.BusinessUnitId,
            Language = () => UserLanguage.Of(operation.Session, user.Id),
            Now = operation.Organization.Now,
        };
    }

    /// <summary>The right to any row of the table at all.</summary>
    public void Demand(Operation operation, AccessRights right, string table) => DemandDepth(operation.User, right, table);

    /// <summary>
    /// The right to this row. Whether the row exists is said only to who may see it: without the right to the table the
    /// fault is the same for every id.
    /// </summary>
    public void Demand(Operation operation, AccessRights right, string table, Guid id)
    {
        var depth = DemandDepth(operation.User, right, table);
        if (depth == AccessDepth.Own && Tables.Get(table).IsUserOwned)
        {
            var row = operation.Session.Find(table, id, new ColumnSet(ColumnNames.OwnerId)) ?? throw Fault.RowNotFound(table, id);
            DemandOwner(operation.User, right, row);
        }
    }

    /// <summary>At own depth a user creates rows of their own only.</summary>
    public void DemandCreate(Operation operation, Entity row)
    {
        var depth = DemandDepth(operation.User, AccessRights.Create, row.LogicalName);
        if (depth == AccessDepth.Own && Tables.Get(row.LogicalName).IsUserOwned)
        {
            DemandOwner(operation.User, AccessRights.Create, row);
        }
    }

    private AccessDepth ReadDepthOf(User user, string table) =>
        user.IsSystem ? AccessDepth.Organization : privileges.DepthOf(user.Id, table, AccessRights.Read);

    private AccessDepth DemandDepth(User user, AccessRights right, string table)
    {
        var depth = user.IsSystem ? AccessDepth.Organization : privileges.DepthOf(user.Id, table, right);
        return depth == AccessDepth.None ? throw Fault.PrivilegeDenied(user.Id, right.ToString(), table) : depth;
    }

    private static void DemandOwner(User user, AccessRights right, Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(ColumnNames.OwnerId)?.Id != user.Id)
        {
            throw Fault.PrivilegeDenied(user.Id, right.ToString(), row.LogicalName);
        }
    }
}
