using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Security;

/// <summary>The language of a user's settings; without one, the organisation's base language.</summary>
internal static class UserLanguage
{
    private const string Column = UserSettingsTable.Language;

    public static int Of(DatabaseSession session, Guid userId) =>
        session.Find(TableNames.UserSettings, userId, new ColumnSet(Column))?.GetAttributeValue<int?>(Column) ?? OrganizationFacts.BaseLanguage;
}
