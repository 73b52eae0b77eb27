using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

/// <summary>
/// What imported rows read in the languages that aren't the base language, whose text is in the row itself. Only those that were
/// enabled at the import are here.
/// </summary>
internal static class LocalLabelTable
{
    public const string ObjectId = "objectid";
    public const string ColumnName = "columnname";
    public const string LanguageCode = "languagecode";
    public const string Label = "label";

    public static TableMetadata Metadata { get; } = new(TableNames.LocalLabel, "locallabels", null,
    [
        Id("locallabelid"),
        Guid(ObjectId),
        Text(ColumnName, 128),
        Integer(LanguageCode),
        Memo(Label, 2000),
    ])
    {
        IsHostOnly = true,
        Indexes = [[ObjectId]],
    };
}

internal static class LocalPrivilegeTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.LocalPrivilege, "localprivileges", null,
    [
        Id("localprivilegeid"),
        Lookup("systemuserid", TableNames.SystemUser),
        Text("tablename", 128),
        Integer("accessright"),
        Integer("depth"),
    ])
    {
        IsHostOnly = true,
    };
}

internal static class LocalRibbonTable
{
    public const string TableName = "tablename";
    public const string SolutionName = "solutionname";
    public const string RibbonDiffXml = "ribbondiffxml";

    public static TableMetadata Metadata { get; } = new(TableNames.LocalRibbon, "localribbons", TableName,
    [
        Id("localribbonid"),
        Text(TableName, 128),
        Text(SolutionName, 65),
        Memo(RibbonDiffXml, 1_073_741_823),
    ])
    {
        IsHostOnly = true,
    };
}
