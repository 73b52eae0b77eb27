using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Metadata;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Store;

namespace ProjectOpsClose.LocalDataverse.Security;

/// <summary>The language of a user's settings; without one, the organisation's base language.</summary>
internal static class UserLanguage
{
    private const string Column = "uilanguageid";

    public static int Of(DatabaseSession session, Guid userId) =>
        session.Find(TableNames.UserSettings, userId, new ColumnSet(Column))?.GetAttributeValue<int?>(Column) ?? OrganizationFacts.BaseLanguage;
}
