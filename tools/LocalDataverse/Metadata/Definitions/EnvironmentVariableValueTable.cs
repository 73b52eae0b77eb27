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
