namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Schema names of the environment variables that the solution brings.</summary>
internal static class SettingName
{
    public const string GuardScope = "opsclose_GuardScope";
    public const string BlockingQuotes = "opsclose_BlockingQuotes";
    public const string DraftQuotes = "opsclose_DraftQuotes";
    public const string SecondsPerCall = "opsclose_SecondsPerCall";
}
