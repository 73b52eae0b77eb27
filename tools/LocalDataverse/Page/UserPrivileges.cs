using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What the privilege rules of a ribbon ask: whether a user has the right to a table at any depth.</summary>
internal static class UserPrivileges
{
    private static readonly string[] Tables = [TableNames.Opportunity, TableNames.Quote];

    public static void Write(Utf8JsonWriter json, Organization organization, Guid userId)
    {
        json.WriteStartObject("privileges");
        foreach (var table in Tables)
        {
            json.WriteStartObject(table);
            json.WriteBoolean("read", Has(AccessRights.Read));
            json.WriteBoolean("create", Has(AccessRights.Create));
            json.WriteBoolean("write", Has(AccessRights.Write));
            json.WriteBoolean("delete", Has(AccessRights.Delete));
            json.WriteEndObject();

            bool Has(AccessRights right) => organization.Privileges.DepthOf(userId, table, right) != AccessDepth.None;
        }

        json.WriteEndObject();
    }
}
