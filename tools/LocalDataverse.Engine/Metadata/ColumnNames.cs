namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>Logical names of the columns that the host itself gives a meaning to.</summary>
internal static class ColumnNames
{
    public const string OwnerId = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    /// <summary>The row version: grows with every write to the organisation.</summary>
    public const string VersionNumber = "versionnumber";
}
