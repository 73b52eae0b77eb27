namespace ProjectOpsClose.LocalDataverse.Engine.Workflows;

/// <summary>One step of a classic workflow that calls a workflow activity of an imported solution.</summary>
/// <param name="ActivityType">Full name of the activity's type.</param>
public sealed record WorkflowStep(string ActivityType)
{
    /// <summary>
    /// Values of the input arguments by the name of their property, as a workflow's definition has them; the display name in
    /// the Input attribute is for its designer. What is left out arrives as its type's default.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Inputs { get; init; } = new Dictionary<string, object?>();

    /// <summary>
    /// True: a real-time workflow, all or nothing. False: a background workflow, where each operation of the activity commits
    /// by itself and stays when a later one fails.
    /// </summary>
    public bool InTransaction { get; init; } = true;

    /// <summary>The row that the workflow runs for; null: none is told to the activity.</summary>
    public EntityReference? PrimaryRow { get; init; }
}
