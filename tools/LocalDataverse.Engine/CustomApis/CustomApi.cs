using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

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

    public required StepsAllowed StepsAllowed { get; init; }

    /// <summary>Null: everybody may.</summary>
    public ExecutePrivilege? ExecutePrivilege { get; init; }

    /// <summary>Full name.</summary>
    public required string PluginTypeName { get; init; }

    public required Lazy<Type> PluginType { get; init; }

    public required IReadOnlyList<CustomApiParameter> RequestParameters { get; init; }

    public required IReadOnlyList<CustomApiParameter> ResponseProperties { get; init; }

    public StepMessage Message => CustomApiIds.MessageOf(Name, Table, StepsAllowed);

    public bool HasTarget => Binding == BindingType.Entity;
}
