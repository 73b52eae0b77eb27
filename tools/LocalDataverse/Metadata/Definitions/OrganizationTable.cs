using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
