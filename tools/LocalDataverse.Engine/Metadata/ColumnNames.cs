namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>Logical names of the columns that the host itself gives a meaning to.</summary>
internal static class ColumnNames
{
    public const string OwnerId = "ownerid";
    public const string OwningUser = "owninguser";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    /// <summary>The row version: grows with every write to the organisation.</summary>
    public const string VersionNumber = "versionnumber";

    // Of a row with money: its currency, and how much of it one of the base currency is.
    public const string Currency = "transactioncurrencyid";
    public const string ExchangeRate = "exchangerate";

    // Of several of the tables that hold what is registered.
    public const string Name = "name";
    public const string UniqueName = "uniquename";
    public const string SchemaName = "schemaname";
    public const string FriendlyName = "friendlyname";
    public const string DisplayName = "displayname";
    public const string Description = "description";
    public const string Version = "version";
    public const string Content = "content";
    public const string IsManaged = "ismanaged";
}
