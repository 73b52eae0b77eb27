using static ProjectOpsClose.LocalDataverse.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Metadata.Definitions;

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
