using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>
/// The privilege that a custom API names: a right to a table, at whatever depth. Closing activities have no privileges of
/// their own, so no name leads to them.
/// </summary>
internal sealed record ExecutePrivilege(AccessRights Right, string Table)
{
    private const string Prefix = "prv";
    private const string ActivityId = "activityid";

    private static readonly Dictionary<string, ExecutePrivilege> Known = new(
        from table in Tables.All
        where !table.IsHostOnly && table.PrimaryIdColumn != ActivityId
        from right in new[] { AccessRights.Create, AccessRights.Read, AccessRights.Write, AccessRights.Delete }
        select KeyValuePair.Create($"{Prefix}{right}{table.LogicalName}", new ExecutePrivilege(right, table.LogicalName)),
        StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string name, [NotNullWhen(true)] out ExecutePrivilege? privilege) => Known.TryGetValue(name, out privilege);
}
