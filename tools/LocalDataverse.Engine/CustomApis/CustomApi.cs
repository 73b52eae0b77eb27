using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Security;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>A registered custom API, as the import left it in the store.</summary>
internal sealed record CustomApi(string Name)
{
    public const string TargetParameter = "Target";

    public required BindingType Binding { get; init; }

    /// <summary>Null for a global one.</summary>
    public string? Table { get; init; }

    /// <summary>Called by GET; an action, by POST, otherwise.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Works as any other, but $metadata does not show it.</summary>
    public bool IsPrivate { get; init; }

    public required StepsAllowed StepsAllowed { get; init; }

    /// <summary>Null: everybody may.</summary>
    public ExecutePrivilege? ExecutePrivilege { get; init; }

    /// <summary>The main operation; null: there is none, and what steps do is all.</summary>
    public RegisteredType? PluginType { get; init; }

    public required IReadOnlyList<CustomApiParameter> RequestParameters { get; init; }

    public required IReadOnlyList<CustomApiParameter> ResponseProperties { get; init; }

    public StepMessage Message => CustomApiIds.MessageOf(Name, Table, StepsAllowed);

    public bool HasTarget => Binding == BindingType.Entity;
}

/// <summary>The values of customapi.bindingtype.</summary>
internal enum BindingType
{
    Global = 0,

    /// <summary>To one row: the request has a Target.</summary>
    Entity = 1,

    /// <summary>To a table, no row of it: the request has no Target.</summary>
    EntityCollection = 2,
}

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
