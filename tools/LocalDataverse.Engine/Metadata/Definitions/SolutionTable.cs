using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
