using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PublisherTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Publisher, "publishers", "friendlyname",
    [
        Id("publisherid"),
        Text("uniquename", 256),
        Text("friendlyname", 256),
        Text("customizationprefix", 8),
        Integer("customizationoptionvalueprefix"),
        .. Audit,
    ]);
}
