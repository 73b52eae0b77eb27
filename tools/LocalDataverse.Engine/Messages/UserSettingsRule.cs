using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// A user reads one of the enabled languages, or 0 where none was chosen:
/// https://learn.microsoft.com/power-platform/admin/enable-languages.
/// </summary>
internal sealed class UserSettingsRule : ITableRule
{
    private const int NoneChosen = 0;

    public string Table => TableNames.UserSettings;

    public void Creating(Operation operation, Entity row) => Demand(operation, row);

    public void Updating(Operation operation, Entity current, Entity changes) => Demand(operation, changes);

    private static void Demand(Operation operation, Entity settings)
    {
        if (settings.Attributes.TryGetValue(UserSettingsTable.Language, out var chosen)
            && chosen is int language and not NoneChosen
            && !operation.Organization.Languages.Contains(language))
        {
            throw Fault.LanguageNotEnabled(language);
        }
    }
}
