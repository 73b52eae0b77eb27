using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class LocalRibbonTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.LocalRibbon, "localribbons", "tablename",
    [
        Id("localribbonid"),
        Text("tablename", 128),
        Text("solutionname", 65),
        Memo("ribbondiffxml", 1_073_741_823),
    ])
    {
        IsHostOnly = true,
    };
}
