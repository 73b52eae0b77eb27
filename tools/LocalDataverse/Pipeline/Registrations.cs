using ProjectOpsClose.LocalDataverse.Store;

namespace ProjectOpsClose.LocalDataverse.Pipeline;

/// <summary>What imports have registered, read again after each of them.</summary>
internal sealed class Registrations(OrganizationDatabase database)
{
    private readonly Lock reading = new();
    private volatile Registered? registered;

    public Registered Current => registered ?? Read();

    /// <summary>To be called after the commit: a reading that began before it has ended by then, and is forgotten.</summary>
    public void Forget()
    {
        lock (reading)
        {
            registered = null;
        }
    }

    private Registered Read()
    {
        lock (reading)
        {
            return registered ??= ReadNow();
        }
    }

    private Registered ReadNow()
    {
        using var session = database.OpenRead();
        return Registered.Read(session);
    }
}
