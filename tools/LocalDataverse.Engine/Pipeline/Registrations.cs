using System.Collections.Frozen;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Where the messages that solutions have added are kept.</summary>
internal interface IAddedMessages
{
    IEnumerable<IMessageHandler> Read(DatabaseSession session, IReadOnlyDictionary<Guid, RegisteredType> types);
}

/// <summary>What imports have registered, read again after each of them.</summary>
internal sealed class Registrations(OrganizationDatabase database, IAddedMessages added)
{
    private volatile Lazy<Registered> registered = ReadLater(database, added);

    public Registered Current => registered.Value;

    /// <summary>A reading that is under way then ends in what was forgotten, not in what comes next.</summary>
    public void Forget() => registered = ReadLater(database, added);

    private static Lazy<Registered> ReadLater(OrganizationDatabase database, IAddedMessages added) =>
        new(() => Read(database, added), LazyThreadSafetyMode.PublicationOnly);

    private static Registered Read(OrganizationDatabase database, IAddedMessages added)
    {
        using var session = database.OpenRead();
        return Registered.Read(session, added);
    }
}

/// <summary>The registrations of one moment.</summary>
internal sealed class Registered
{
    /// <summary>By message, each in the order in which they run: by rank, then by id.</summary>
    public required FrozenDictionary<string, PluginStep[]> Steps { get; init; }

    /// <summary>What solutions have added to the messages, by name.</summary>
    public required FrozenDictionary<string, IMessageHandler> Messages { get; init; }

    /// <summary>Workflow activities by full name.</summary>
    public required FrozenDictionary<string, Lazy<Type>> Activities { get; init; }

    public static Registered Read(DatabaseSession session, IAddedMessages added)
    {
        var types = PluginTypeReader.Read(session).ToDictionary(type => type.Id);
        return new Registered
        {
            Steps = StepReader.Read(session, types)
                .GroupBy(step => step.MessageName)
                .ToFrozenDictionary(steps => steps.Key, steps => steps.OrderBy(step => step.Rank).ThenBy(step => step.Id).ToArray()),
            Messages = added.Read(session, types).ToFrozenDictionary(handler => handler.RequestName),
            Activities = types.Values.Where(type => type.IsWorkflowActivity).ToFrozenDictionary(type => type.Name, type => type.Type),
        };
    }
}

/// <summary>The registered steps, in the order in which they run.</summary>
internal sealed class StepRegistry(Registrations registrations)
{
    public PluginStep[] For(Operation operation, int stage) =>
        Array.FindAll(OfMessage(operation), step => step.Stage == stage && Runs(step, operation));

    public bool AnyFor(Operation operation) => OfMessage(operation).Any(step => Runs(step, operation));

    private static bool Runs(PluginStep step, Operation operation) => step.ListensTo(operation) && !operation.Bypass.Skips(step);

    private PluginStep[] OfMessage(Operation operation) =>
        registrations.Current.Steps.TryGetValue(operation.Subject.MessageName, out var steps) ? steps : [];
}
