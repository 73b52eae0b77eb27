using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>What imports have registered, read again after each of them.</summary>
internal sealed class Registrations(OrganizationDatabase database)
{
    private volatile Lazy<Registered> registered = ReadLater(database);

    public Registered Current => registered.Value;

    /// <summary>A reading that is under way then ends in what was forgotten, not in what comes next.</summary>
    public void Forget() => registered = ReadLater(database);

    private static Lazy<Registered> ReadLater(OrganizationDatabase database) =>
        new(() => Read(database), LazyThreadSafetyMode.PublicationOnly);

    private static Registered Read(OrganizationDatabase database)
    {
        using var session = database.OpenRead();
        return Registered.Read(session);
    }
}
