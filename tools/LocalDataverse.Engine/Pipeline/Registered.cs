using System.Collections.Frozen;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

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
