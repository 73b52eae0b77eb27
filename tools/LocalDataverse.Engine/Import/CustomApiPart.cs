using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record CustomApiPart(string UniqueName)
{
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public required BindingType Binding { get; init; }

    public string? Table { get; init; }

    public required StepsAllowed StepsAllowed { get; init; }

    public required bool IsFunction { get; init; }

    public required bool IsPrivate { get; init; }

    public required bool WorkflowStepEnabled { get; init; }

    public string? ExecutePrivilegeName { get; init; }

    public required PluginTypePart PluginType { get; init; }

    public required IReadOnlyList<CustomApiParameterPart> RequestParameters { get; init; }

    public required IReadOnlyList<CustomApiParameterPart> ResponseProperties { get; init; }

    /// <summary>What a step of the same package can be registered for.</summary>
    public StepMessage Message => CustomApiIds.MessageOf(UniqueName, Table, StepsAllowed);
}
