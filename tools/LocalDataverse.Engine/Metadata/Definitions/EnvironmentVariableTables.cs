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
        Picklist(Type, OptionsFrom(100000000, "String", "Number", "Boolean", "JSON", "Data source", "Secret")),
        .. OwnedComponent,
    ]);
}

internal static class EnvironmentVariableValueTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.EnvironmentVariableValue, "environmentvariablevalues", ColumnNames.SchemaName,
    [
        Id("environmentvariablevalueid"),
        Text(ColumnNames.SchemaName, 100),
        Memo("value", 2000),
        Lookup(EnvironmentVariableDefinitionTable.EnvironmentVariableDefinitionId, TableNames.EnvironmentVariableDefinition),
        .. OwnedComponent,
    ]);
}
