using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>Users are rows of systemuser; who has no row here can't call.</summary>
internal static class Users
{
    private const string BusinessUnit = "businessunitid";

    public static User Get(DatabaseSession session, Guid id)
    {
        var row = session.Find(TableNames.SystemUser, id, new ColumnSet(BusinessUnit)) ?? throw Fault.RowNotFound(TableNames.SystemUser, id);
        var businessUnit = row.GetAttributeValue<EntityReference>(BusinessUnit)?.Id ?? OrganizationFacts.BusinessUnitId;
        return new User(id, businessUnit, id == OrganizationFacts.SystemUserId);
    }
}

/// <summary>Whose rights an operation runs under.</summary>
internal sealed record User(Guid Id, Guid BusinessUnitId, bool IsSystem);
