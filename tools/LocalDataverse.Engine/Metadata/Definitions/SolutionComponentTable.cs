using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

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
