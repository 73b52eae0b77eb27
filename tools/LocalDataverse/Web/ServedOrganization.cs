using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>What is put into an organisation before it is served.</summary>
internal static class ServedOrganization
{
    /// <summary>The solution, when it is absent or older than the zip's; sample data, when it never came in: its users show it.</summary>
    public static void Prepare(Organization organization, string solutionZip, ServeView view)
    {
        var zipped = VersionIn(solutionZip);
        if (InstalledVersion(organization, zipped.UniqueName) is { } installed && installed >= zipped.Version)
        {
            view.ShowInstalled(zipped.UniqueName, installed);
        }
        else
        {
            using var zip = File.OpenRead(solutionZip);
            view.ShowImport(solutionZip, organization.Import(zip));
        }

        if (!HasUsers(organization))
        {
            SampleData.In(organization);
        }
    }

    private static bool HasUsers(Organization organization)
    {
        var query = new QueryExpression(TableNames.SystemUser);
        return organization.SystemService.RetrieveMultiple(query).Entities.Any(user => user.Id != organization.SystemUserId);
    }

    private static SolutionManifest VersionIn(string solutionZip)
    {
        using var zip = File.OpenRead(solutionZip);
        return SolutionPackage.Read(zip, []).Manifest;
    }

    private static Version? InstalledVersion(Organization organization, string solution)
    {
        var query = new QueryByAttribute(TableNames.Solution) { ColumnSet = new ColumnSet("version") };
        query.AddAttributeValue("uniquename", solution);
        var row = organization.SystemService.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is null ? null : Version.Parse(row.GetAttributeValue<string>("version"));
    }
}
