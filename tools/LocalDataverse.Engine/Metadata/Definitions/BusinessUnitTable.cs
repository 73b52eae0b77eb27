using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class BusinessUnitTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.BusinessUnit, "businessunits", "name",
    [
        Id("businessunitid"),
        Text("name", 160),
        Lookup("parentbusinessunitid", TableNames.BusinessUnit),
        Boolean("isdisabled"),
        .. Audit,
    ]);
}
