using ProjectOpsClose.LocalDataverse.Store;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>The registered steps, in the order in which they run: by rank, then by id. Read again after each import.</summary>
internal sealed class StepRegistry(OrganizationDatabase database)
{
    private volatile Lazy<IReadOnlyList<PluginStep>> steps = ReadLater(database);

    /// <summary>A reading that is under way then ends in what was forgotten, not in what comes next.</summary>
    public void Forget() => steps = ReadLater(database);

    public IReadOnlyList<PluginStep> For(Operation operation, int stage) =>
        [.. steps.Value.Where(step => step.Stage == stage && step.ListensTo(operation))];

    public bool AnyFor(Operation operation) => steps.Value.Any(step => step.ListensTo(operation));

    private static Lazy<IReadOnlyList<PluginStep>> ReadLater(OrganizationDatabase database) =>
        new(() => Read(database), LazyThreadSafetyMode.PublicationOnly);

    private static IReadOnlyList<PluginStep> Read(OrganizationDatabase database)
    {
        using var session = database.OpenRead();
        return [.. StepReader.Read(session).OrderBy(step => step.Rank).ThenBy(step => step.Id)];
    }
}
