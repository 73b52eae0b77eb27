using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class CustomApiResponsePropertyTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.CustomApiResponseProperty, "customapiresponseproperties", "name",
    [
        Id("customapiresponsepropertyid"),
        Text("uniquename", 128),
        Text("name", 100),
        Text("displayname", 100),
        Text("description", 300),
        Text("logicalentityname", 100),
        Picklist("type", [.. CustomApiTypes.All]),
        Lookup("customapiid", TableNames.CustomApi),
        Boolean("ismanaged"),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
