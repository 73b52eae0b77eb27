using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageProcessingStepImageTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageProcessingStepImage, "sdkmessageprocessingstepimages", "name",
    [
        Id("sdkmessageprocessingstepimageid"),
        Text("name", 256),
        Text("entityalias", 256),
        Text("messagepropertyname", 256),
        Text("attributes", 100_000),
        Lookup("sdkmessageprocessingstepid", TableNames.SdkMessageProcessingStep),
        Picklist("imagetype",
            Option(0, "PreImage", "Præbillede"),
            Option(1, "PostImage", "Postbillede"),
            Option(2, "Both", "Begge")),
        .. Audit,
    ]);
}
