namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record PluginTypePart(Guid Id, string TypeName, string FriendlyName, string QualifiedName)
{
    public string? WorkflowActivityGroup { get; init; }

    public bool IsWorkflowActivity { get; init; }
}
