using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>A user's requests to the organisation: each on its own, or several in one transaction.</summary>
internal sealed class ClientRequests(Organization organization, OrganizationTransaction? joined, Guid userId)
{
    public Guid UserId => userId;

    /// <summary>The user's language, in which values are shown to them.</summary>
    public int Language => organization.LanguageOf(userId);

    public IOrganizationService Service { get; } = joined?.ServiceFor(userId) ?? organization.ServiceFor(userId);

    /// <summary>All of them, or none.</summary>
    public T InTransaction<T>(Func<IOrganizationService, T> requests)
    {
        if (joined is not null)
        {
            return requests(Service);
        }

        using var transaction = organization.BeginTransaction();
        var result = requests(transaction.ServiceFor(userId));
        transaction.Commit();
        return result;
    }

    /// <summary>Reads that see the same rows, whoever writes meanwhile.</summary>
    public T InSnapshot<T>(Func<IOrganizationService, T> reads)
    {
        if (joined is not null)
        {
            return reads(Service);
        }

        using var snapshot = organization.BeginSnapshot();
        return reads(snapshot.ServiceFor(userId));
    }
}
