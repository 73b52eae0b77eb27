using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class OrganizationTable
{
    public const string BaseCurrency = "basecurrencyid";

    public static TableMetadata Metadata { get; } = new(TableNames.Organization, "organizations", "name",
    [
        Id("organizationid"),
        Text("name", 160),
        Integer("languagecode"),
        NotForUpdate(Lookup(BaseCurrency, TableNames.TransactionCurrency)),
        .. Audit,
    ]);
}

internal static class BusinessUnitTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.BusinessUnit, "businessunits", "name",
    [
        Id("businessunitid"),
        Text("name", 160),
        Lookup("parentbusinessunitid", TableNames.BusinessUnit),
        NotForCreate(Boolean("isdisabled")),
        .. Audit,
    ]);
}

internal static class SystemUserTable
{
    /// <summary>Entra's id of the user.</summary>
    public const string ObjectId = "azureactivedirectoryobjectid";
    public const string BusinessUnit = "businessunitid";
    public const string IsDisabled = "isdisabled";

    public static TableMetadata Metadata { get; } = new(TableNames.SystemUser, "systemusers", "fullname",
    [
        Id("systemuserid"),
        ReadOnly(Text("fullname", 200)),
        Text("firstname", 256),
        Text("lastname", 256),
        Text("domainname", 1024),
        Text("internalemailaddress", 100),
        Guid(ObjectId),
        Lookup(BusinessUnit, TableNames.BusinessUnit),
        NotForCreate(Boolean(IsDisabled)),
        .. Audit,
    ]);
}

internal static class UserSettingsTable
{
    public const string Language = "uilanguageid";

    public static TableMetadata Metadata { get; } = new(TableNames.UserSettings, "usersettingscollection", null,
    [
        Id("systemuserid"),
        Integer(Language),
        Integer("localeid"),
        Integer("timezonecode"),
        Lookup("businessunitid", TableNames.BusinessUnit),
        Lookup(ColumnNames.Currency, TableNames.TransactionCurrency),
        .. Audit,
    ]);
}
