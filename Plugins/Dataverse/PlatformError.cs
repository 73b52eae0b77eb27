namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Error codes of Dataverse that we tell apart.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes</remarks>
internal static class PlatformError
{
    /// <summary>0x80041103: a query names a column that the table doesn't have.</summary>
    public const int UnknownColumn = unchecked((int)0x80041103);
}
