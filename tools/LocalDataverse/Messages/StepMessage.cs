namespace ProjectOpsClose.LocalDataverse.Messages;

/// <summary>A message that a step can be registered for.</summary>
/// <param name="Id">The same in every environment.</param>
/// <param name="Name">As a step and a plug-in know it.</param>
/// <param name="Tables">The tables that have this message here; empty: all.</param>
internal sealed record StepMessage(Guid Id, string Name, params string[] Tables)
{
    /// <summary>Table images exist for these only.</summary>
    public bool HasImages => Name is "Create" or "Update" or "Delete";
}
