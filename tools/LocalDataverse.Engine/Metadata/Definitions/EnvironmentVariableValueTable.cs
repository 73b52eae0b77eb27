using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class EnvironmentVariableValueTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.EnvironmentVariableValue, "environmentvariablevalues", ColumnNames.SchemaName,
    [
        Id("environmentvariablevalueid"),
        Text(ColumnNames.SchemaName, 100),
        Memo("value", 2000),
        Lookup(EnvironmentVariableDefinitionTable.EnvironmentVariableDefinitionId, TableNames.EnvironmentVariableDefinition),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
