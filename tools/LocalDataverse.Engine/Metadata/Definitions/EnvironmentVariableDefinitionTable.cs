using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class EnvironmentVariableDefinitionTable
{
    public static TableMetadata Metadata { get; } = new(
        TableNames.EnvironmentVariableDefinition, "environmentvariabledefinitions", "schemaname",
    [
        Id("environmentvariabledefinitionid"),
        Text("schemaname", 100),
        Text("displayname", 100),
        Memo("description", 2000),
        Memo("defaultvalue", 2000),
        Text("valueschema", 2000),
        Boolean("isrequired"),
        Picklist("type",
            Option(100000000, "String", "Streng"),
            Option(100000001, "Number", "Tal"),
            Option(100000002, "Boolean", "Boolesk"),
            Option(100000003, "JSON", "JSON"),
            Option(100000004, "Data source", "Datakilde"),
            Option(100000005, "Secret", "Hemmelighed")),
        Boolean("ismanaged"),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
