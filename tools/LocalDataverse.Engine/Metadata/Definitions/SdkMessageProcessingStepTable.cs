using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SdkMessageProcessingStepTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SdkMessageProcessingStep, "sdkmessageprocessingsteps", "name",
    [
        Id("sdkmessageprocessingstepid"),
        Text("name", 256),
        Text("description", 256),
        Lookup("sdkmessageid", TableNames.SdkMessage),
        Lookup("sdkmessagefilterid", TableNames.SdkMessageFilter),
        Lookup("plugintypeid", TableNames.PluginType),
        Lookup("eventhandler", TableNames.PluginType),
        Lookup("impersonatinguserid", TableNames.SystemUser),
        Integer("rank"),
        Text("filteringattributes", 100_000),
        Memo("configuration", 1_073_741_823),
        Boolean("asyncautodelete"),
        Picklist("stage",
            Option(5, "Initial Pre-operation", "Indledende præoperation"),
            Option(10, "Pre-validation", "Prævalidering"),
            Option(20, "Pre-operation", "Præoperation"),
            Option(30, "Main Operation", "Hovedoperation"),
            Option(40, "Post-operation", "Postoperation")),
        Picklist("mode",
            Option(0, "Synchronous", "Synkron"),
            Option(1, "Asynchronous", "Asynkron")),
        Picklist("supporteddeployment",
            Option(0, "Server Only", "Kun server"),
            Option(1, "Microsoft Dynamics 365 Client for Outlook Only", "Kun klienten til Outlook"),
            Option(2, "Both", "Begge")),
        Picklist("invocationsource",
            Option(-1, "Internal", "Intern"),
            Option(0, "Parent", "Overordnet"),
            Option(1, "Child", "Underordnet")),
        State(
            StateOption(0, "Enabled", "Aktiveret", defaultStatus: 1),
            StateOption(1, "Disabled", "Deaktiveret", defaultStatus: 2)),
        Status(
            Option(1, "Enabled", "Aktiveret", state: 0),
            Option(2, "Disabled", "Deaktiveret", state: 1)),
        Boolean("ismanaged"),
        .. Audit,
    ]);
}
