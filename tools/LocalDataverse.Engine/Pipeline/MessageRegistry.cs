using System.Collections.Frozen;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The messages that this host knows, and those that solutions have added. Any other is refused by its name, never silently accepted.</summary>
internal sealed class MessageRegistry(IEnumerable<IMessageHandler> handlers, Registrations registrations)
{
    private readonly FrozenDictionary<string, IMessageHandler> handlers =
        handlers.ToFrozenDictionary(handler => handler.RequestName);

    public IMessageHandler HandlerOf(OrganizationRequest? request)
    {
        if (string.IsNullOrEmpty(request?.RequestName))
        {
            throw Fault.RequestWithoutName();
        }

        var handler = handlers.GetValueOrDefault(request.RequestName)
            ?? registrations.Current.Messages.GetValueOrDefault(request.RequestName)
            ?? throw Fault.UnknownMessage(request.RequestName);

        // A typed request may carry every parameter it has, those not set as null.
        var unknown = request.Parameters.FirstOrDefault(given => given.Value is not null && !Knows(handler, given.Key)).Key;
        return unknown is null ? handler : throw Fault.UnknownParameter(request.RequestName, unknown);
    }

    private static bool Knows(IMessageHandler handler, string parameter) =>
        handler.Parameters.Contains(parameter) || OptionalParameters.Known.ContainsKey(parameter);
}
