using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Security;

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
