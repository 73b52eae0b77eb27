using ProjectOpsClose.LocalDataverse.Store;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>The registered steps, in the order in which they run: by rank, then by id. Read again after each import.</summary>
internal sealed class StepRegistry(OrganizationDatabase database)
{
    private volatile IReadOnlyList<PluginStep>? steps;

    public void Forget() => steps = null;

    public IReadOnlyList<PluginStep> For(Operation operation, int stage) =>
        [.. Steps().Where(step => step.Stage == stage && step.ListensTo(operation))];

    public bool AnyFor(Operation operation) => Steps().Any(step => step.ListensTo(operation));

    private IReadOnlyList<PluginStep> Steps() => steps ??= Read();

    private IReadOnlyList<PluginStep> Read()
    {
        using var session = database.OpenRead();
        return [.. StepReader.Read(session).OrderBy(step => step.Rank).ThenBy(step => step.Id)];
    }
}
