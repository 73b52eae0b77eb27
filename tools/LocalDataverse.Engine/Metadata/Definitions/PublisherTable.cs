using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PublisherTable
{
    public const string PublisherId = "publisherid";
    public const string CustomizationPrefix = "customizationprefix";
    public const string CustomizationOptionValuePrefix = "customizationoptionvalueprefix";

    public static TableMetadata Metadata { get; } = new(TableNames.Publisher, "publishers", ColumnNames.FriendlyName,
    [
        Id(PublisherId),
        Text(ColumnNames.UniqueName, 256),
        Text(ColumnNames.FriendlyName, 256),
        Text(CustomizationPrefix, 8),
        Integer(CustomizationOptionValuePrefix),
        .. Audit,
    ]);
}
