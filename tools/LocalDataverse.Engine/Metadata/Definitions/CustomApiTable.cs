using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CustomApiTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.CustomApi, "customapis", "name",
    [
        Id("customapiid"),
        Text("uniquename", 128),
        Text("name", 100),
        Text("displayname", 100),
        Text("description", 300),
        Picklist("bindingtype",
            Option(0, "Global", "Global"),
            Option(1, "Entity", "Objekt"),
            Option(2, "Entity Collection", "Objektsamling")),
        Text("boundentitylogicalname", 100),
        Boolean("isfunction"),
        Boolean("isprivate"),
        Boolean("workflowsdkstepenabled"),
        Picklist("allowedcustomprocessingsteptype",
            Option(0, "None", "Ingen"),
            Option(1, "Async Only", "Kun asynkron"),
            Option(2, "Sync and Async", "Synkron og asynkron")),
        Text("executeprivilegename", 100),
        Lookup("plugintypeid", TableNames.PluginType),
        Boolean("ismanaged"),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
