using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SolutionComponentTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.SolutionComponent, "solutioncomponents", null,
    [
        Id("solutioncomponentid"),
        Lookup("solutionid", TableNames.Solution),
        Guid("objectid"),
        // No options: the numbers of custom API components differ between organisations.
        Picklist("componenttype"),
        .. Audit,
    ]);
}
