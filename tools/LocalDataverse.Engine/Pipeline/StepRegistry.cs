namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The registered steps, in the order in which they run.</summary>
internal sealed class StepRegistry(Registrations registrations)
{
    public IReadOnlyList<PluginStep> For(Operation operation, int stage)
    {
        var steps = OfMessage(operation);
        return steps.Length == 0 ? [] : [.. steps.Where(step => step.Stage == stage && step.ListensTo(operation))];
    }

    public bool AnyFor(Operation operation) => OfMessage(operation).Any(step => step.ListensTo(operation));

    private PluginStep[] OfMessage(Operation operation) =>
        registrations.Current.Steps.TryGetValue(operation.Subject.MessageName, out var steps) ? steps : [];
}
