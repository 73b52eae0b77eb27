using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageProcessingStepImageTable
{
    public const string EntityAlias = "entityalias";
    public const string MessagePropertyName = "messagepropertyname";
    public const string Attributes = "attributes";
    public const string ImageType = "imagetype";

    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageProcessingStepImage, "sdkmessageprocessingstepimages", ColumnNames.Name,
    [
        Id("sdkmessageprocessingstepimageid"),
        Text(ColumnNames.Name, 256),
        Text(EntityAlias, 256),
        Text(MessagePropertyName, 256),
        Text(Attributes, 100_000),
        Lookup(SdkMessageProcessingStepTable.SdkMessageProcessingStepId, TableNames.SdkMessageProcessingStep),
        Picklist(ImageType,
            Option(0, "PreImage"),
            Option(1, "PostImage"),
            Option(2, "Both")),
        .. Audit,
    ]);
}
