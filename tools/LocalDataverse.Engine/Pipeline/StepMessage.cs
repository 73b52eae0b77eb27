
namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A message that a step can be registered for.</summary>
/// <param name="Id">Of a platform message: the same in every environment.</param>
/// <param name="Name">As a step and a plug-in know it.</param>
/// <param name="Tables">The tables that have this message here; empty: all.</param>
internal sealed record StepMessage(Guid Id, string Name, params string[] Tables)
{
    /// <summary>Table images exist for these only.</summary>
    public bool HasImages => Name is "Create" or "Update" or "Delete";

    /// <summary>A message without primary table: a step of it names none.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>A custom API says whether others may add steps.</summary>
    public StepsAllowed StepsAllowed { get; init; } = StepsAllowed.SyncAndAsync;
}
