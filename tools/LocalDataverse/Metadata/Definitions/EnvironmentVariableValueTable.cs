using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

internal static class EnvironmentVariableValueTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.EnvironmentVariableValue, "environmentvariablevalues", "schemaname",
    [
        Id("environmentvariablevalueid"),
        Text("schemaname", 100),
        Memo("value", 2000),
        Lookup("environmentvariabledefinitionid", TableNames.EnvironmentVariableDefinition),
        Boolean("ismanaged"),
        .. ActiveOrInactive,
        .. Owner,
        .. Audit,
    ]);
}
