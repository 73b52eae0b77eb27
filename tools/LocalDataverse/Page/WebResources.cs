using System.Collections.Frozen;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>The web resources of imported solutions, unchanged, by name as on the platform.</summary>
internal sealed class WebResources(Organization organization)
{
    private static readonly FrozenDictionary<int, string> ContentTypes = new Dictionary<int, string>
    {
        [1] = "text/html; charset=utf-8",
        [2] = "text/css; charset=utf-8",
        [3] = "text/javascript; charset=utf-8",
        [4] = "text/xml; charset=utf-8",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [8] = "application/x-silverlight-app",
        [9] = "text/xml; charset=utf-8",
        [10] = "image/x-icon",
        [11] = "image/svg+xml",
        [12] = "text/xml; charset=utf-8",
    }.ToFrozenDictionary();

    public PageFile? Get(string name) => Find(name) is { } row
        ? new PageFile(
            ContentTypes[row.GetAttributeValue<OptionSetValue>(WebResourceTable.WebResourceType).Value],
            Convert.FromBase64String(row.GetAttributeValue<string>(ColumnNames.Content)))
        : null;

    /// <summary>The names of the web resources that this one needs; none when there is no such web resource.</summary>
    public IReadOnlyList<string> DependenciesOf(string name) =>
        Find(name)?.GetAttributeValue<string>(WebResourceTable.DependencyXml) is { } xml ? [.. WebResourceDependencies.NamesIn(xml)] : [];

    private Entity? Find(string name)
    {
        var columns = new ColumnSet(ColumnNames.Name, WebResourceTable.WebResourceType, ColumnNames.Content, WebResourceTable.DependencyXml);
        var query = new QueryByAttribute(TableNames.WebResource) { ColumnSet = columns };
        query.AddAttributeValue(ColumnNames.Name, name);
        var rows = organization.SystemService.RetrieveMultiple(query).Entities;
        return rows.FirstOrDefault(row => row.GetAttributeValue<string>(ColumnNames.Name) == name);
    }
}
