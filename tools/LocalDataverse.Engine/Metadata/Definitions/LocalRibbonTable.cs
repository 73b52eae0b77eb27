using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
