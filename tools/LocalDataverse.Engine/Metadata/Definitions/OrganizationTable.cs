using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OrganizationTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Organization, "organizations", "name",
    [
        Id("organizationid"),
        Text("name", 160),
        Integer("languagecode"),
        Lookup("basecurrencyid", TableNames.TransactionCurrency),
        .. Audit,
    ]);
}
