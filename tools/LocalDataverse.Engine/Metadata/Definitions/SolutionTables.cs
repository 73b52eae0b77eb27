using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class PublisherTable
{
    public const string PublisherId = "publisherid";
    public const string CustomizationPrefix = "customizationprefix";
    public const string CustomizationOptionValuePrefix = "customizationoptionvalueprefix";

    public static TableMetadata Metadata { get; } = new(TableNames.Publisher, "publishers", ColumnNames.FriendlyName,
    [
        Id(PublisherId),
        Text(ColumnNames.UniqueName, 256),
        Text(ColumnNames.FriendlyName, 256),
        Text(CustomizationPrefix, 8),
        Integer(CustomizationOptionValuePrefix),
        .. Audit,
    ]);
}

internal static class SolutionTable
{
    public const string SolutionId = "solutionid";
    public const string InstalledOn = "installedon";

    public static TableMetadata Metadata { get; } = new(TableNames.Solution, "solutions", ColumnNames.FriendlyName,
    [
        Id(SolutionId),
        Text(ColumnNames.UniqueName, 65),
        Text(ColumnNames.FriendlyName, 256),
        Text(ColumnNames.Version, 256),
        DateTime(InstalledOn),
        ReadOnly(Boolean(ColumnNames.IsManaged)),
        Lookup(PublisherTable.PublisherId, TableNames.Publisher),
        .. Audit,
    ]);
}

internal static class SolutionComponentTable
{
    public const string ObjectId = "objectid";
    public const string ComponentType = "componenttype";

    public static TableMetadata Metadata { get; } = new(TableNames.SolutionComponent, "solutioncomponents", null,
    [
        Id("solutioncomponentid"),
        Lookup(SolutionTable.SolutionId, TableNames.Solution),
        Guid(ObjectId),
        // No options: the numbers of custom API components differ between organisations.
        Picklist(ComponentType),
        .. Audit,
    ]);
}
