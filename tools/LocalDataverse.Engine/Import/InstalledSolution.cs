using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>What the solution already installed forbids: a step back, and a change between managed and unmanaged.</summary>
internal static class InstalledSolution
{
    public static void Demand(DatabaseSession session, SolutionPackage package)
    {
        var query = new QueryByAttribute(TableNames.Solution) { ColumnSet = new ColumnSet(true) };
        query.AddAttributeValue("uniquename", package.Manifest.UniqueName);
        if (session.Query(query, RowAccess.System).Entities.FirstOrDefault() is { } installed)
        {
            DemandNotOlder(installed, package.Manifest);
            DemandSameKind(installed, package.Manifest);
        }
    }

    private static void DemandNotOlder(Entity installed, SolutionManifest manifest)
    {
        var version = Version.Parse(installed.GetAttributeValue<string>("version"));
        if (manifest.Version < version)
        {
            throw new SolutionImportException(
                $"The solution '{manifest.UniqueName}' is installed as version {version}; the zip has the lower version {manifest.Version}.");
        }
    }

    private static void DemandSameKind(Entity installed, SolutionManifest manifest)
    {
        if (installed.GetAttributeValue<bool>("ismanaged") != manifest.IsManaged)
        {
            throw new SolutionImportException(
                $"The solution '{manifest.UniqueName}' is installed as {Kind(!manifest.IsManaged)}; the zip is {Kind(manifest.IsManaged)}.");
        }
    }

    private static string Kind(bool isManaged) => isManaged ? "managed" : "unmanaged";
}
