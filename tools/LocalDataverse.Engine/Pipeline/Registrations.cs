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
