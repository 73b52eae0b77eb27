using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class UserSettingsTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.UserSettings, "usersettingscollection", null,
    [
        Id("systemuserid"),
        Integer("uilanguageid"),
        Integer("localeid"),
        Integer("timezonecode"),
        Lookup("businessunitid", TableNames.BusinessUnit),
        Lookup("transactioncurrencyid", TableNames.TransactionCurrency),
        .. Audit,
    ]);
}
