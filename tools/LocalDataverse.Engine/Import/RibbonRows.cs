using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Ribbons, one a table. Another solution may not add to the same one: the platform would merge the two, this host doesn't.
/// </summary>
internal static class RibbonRows
{
    private const string TableName = "tablename";
    private const string SolutionName = "solutionname";

    public static void Write(ComponentRows rows, SolutionPackage package)
    {
        var solution = package.Manifest.UniqueName;
        foreach (var ribbon in package.Ribbons)
        {
            Write(rows, solution, ribbon);
        }

        var known = rows.All(TableNames.LocalRibbon, (SolutionName, solution)).ToList();
        known.Where(row => IsGone(package, row.GetAttributeValue<string>(TableName))).ToList().ForEach(rows.Delete);
    }

    // An upgrade takes away what is missing; an update takes away what it brings empty.
    private static bool IsGone(SolutionPackage package, string table) =>
        package.Ribbons.All(ribbon => ribbon.Table != table)
        && (package.Manifest.IsManaged || package.Tables.Any(part => part.Name == table));

    private static void Write(ComponentRows rows, string solution, RibbonPart ribbon)
    {
        var known = rows.All(TableNames.LocalRibbon, (TableName, ribbon.Table)).FirstOrDefault();
        if (known is not null && known.GetAttributeValue<string>(SolutionName) is { } other && other != solution)
        {
            throw new SolutionImportException(
                $"The table '{ribbon.Table}' has a ribbon of the solution '{other}': this host does not merge another one with it.");
        }

        rows.Write(new Entity(TableNames.LocalRibbon, known?.Id ?? Guid.CreateVersion7())
        {
            [TableName] = ribbon.Table,
            [SolutionName] = solution,
            ["ribbondiffxml"] = ribbon.Xml,
        });
    }
}
