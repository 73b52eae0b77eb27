using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class EnvironmentVariableDefinitionTable
{
    public const string EnvironmentVariableDefinitionId = "environmentvariabledefinitionid";
    public const string DefaultValue = "defaultvalue";
    public const string IsRequired = "isrequired";
    public const string Type = "type";

    public static TableMetadata Metadata { get; } = new(
        TableNames.EnvironmentVariableDefinition, "environmentvariabledefinitions", ColumnNames.SchemaName,
    [
        Id(EnvironmentVariableDefinitionId),
        Text(ColumnNames.SchemaName, 100),
        Localizable(Text(ColumnNames.DisplayName, 100)),
        Localizable(Memo(ColumnNames.Description, 2000)),
        Memo(DefaultValue, 2000),
        Text("valueschema", 2000),
        Boolean(IsRequired),
        Picklist(Type,
            Option(100000000, "String"),
            Option(100000001, "Number"),
            Option(100000002, "Boolean"),
            Option(100000003, "JSON"),
            Option(100000004, "Data source"),
            Option(100000005, "Secret")),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
