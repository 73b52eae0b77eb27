using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

/// <summary>
/// What imported rows read in the languages that aren't the base language, whose text is in the row itself. Only those that were
/// enabled at the import are here.
/// </summary>
internal static class LocalLabelTable
{
    public const string ObjectId = "objectid";
    public const string ColumnName = "columnname";
    public const string LanguageCode = "languagecode";
    public const string Label = "label";

    public static TableMetadata Metadata { get; } = new(TableNames.LocalLabel, "locallabels", null,
    [
        Id("locallabelid"),
        Guid(ObjectId),
        Text(ColumnName, 128),
        Integer(LanguageCode),
        Memo(Label, 2000),
    ])
    {
        IsHostOnly = true,
        Indexes = [[ObjectId]],
    };
}
