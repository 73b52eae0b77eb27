using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
