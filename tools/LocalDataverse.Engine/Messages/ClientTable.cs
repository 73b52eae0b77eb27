namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Which tables a request may name.</summary>
internal static class ClientTable
{
    private static readonly HashSet<string> WrittenByImport =
    [
        TableNames.CustomApi,
        TableNames.CustomApiRequestParameter,
        TableNames.CustomApiResponseProperty,
        TableNames.PluginAssembly,
        TableNames.PluginType,
        TableNames.Publisher,
        TableNames.SdkMessage,
        TableNames.SdkMessageFilter,
        TableNames.SdkMessageProcessingStep,
        TableNames.SdkMessageProcessingStepImage,
        TableNames.Solution,
        TableNames.SolutionComponent,
        TableNames.WebResource,
    ];

    /// <summary>A table to read from. What the host keeps for itself is as unknown as what doesn't exist.</summary>
    public static TableMetadata ToRead(string? logicalName)
    {
        var table = Tables.Get(logicalName ?? "");
        return table.IsHostOnly ? throw Fault.UnknownTable(logicalName) : table;
    }

    public static TableMetadata ToWrite(string? logicalName) =>
        WrittenByImport.Contains(ToRead(logicalName).LogicalName)
            ? throw Fault.TableIsWrittenByImport(logicalName!)
            : Tables.Get(logicalName!);
}
