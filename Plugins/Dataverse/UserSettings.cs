namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>A user's personal options; one row a user, with the user's id.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings</remarks>
internal static class UserSettings
{
    public const string Table = "usersettings";
    public const string UserId = "systemuserid";

    /// <summary>The LCID of the language that the user sees.</summary>
    public const string UiLanguageId = "uilanguageid";
}
