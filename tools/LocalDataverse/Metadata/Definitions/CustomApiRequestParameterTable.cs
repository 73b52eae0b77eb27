using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

internal static class CustomApiRequestParameterTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.CustomApiRequestParameter, "customapirequestparameters", "name",
    [
        Id("customapirequestparameterid"),
        Text("uniquename", 128),
        Text("name", 100),
        Text("displayname", 100),
        Text("description", 300),
        Text("logicalentityname", 100),
        Boolean("isoptional"),
        Picklist("type", [.. CustomApiTypes.All]),
        Lookup("customapiid", TableNames.CustomApi),
        Boolean("ismanaged"),
        State(
            StateOption(0, "Active", "Aktiv", defaultStatus: 1),
            StateOption(1, "Inactive", "Inaktiv", defaultStatus: 2)),
        Status(
            Option(1, "Active", "Aktiv", state: 0),
            Option(2, "Inactive", "Inaktiv", state: 1)),
        .. Owner,
        .. Audit,
    ]);
}
