using static ProjectOpsClose.LocalDataverse.Engine.Metadata.Columns;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;

internal static class SolutionTable
{
    public static TableMetadata Metadata { get; } = new(TableNames.Solution, "solutions", "friendlyname",
    [
        Id("solutionid"),
        Text("uniquename", 65),
        Text("friendlyname", 256),
        Text("version", 256),
        DateTime("installedon"),
        Boolean("ismanaged"),
        Lookup("publisherid", TableNames.Publisher),
        .. Audit,
    ]);
}
