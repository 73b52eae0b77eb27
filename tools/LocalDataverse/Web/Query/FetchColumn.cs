using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <param name="Alias">The link's; null for the query's own table.</param>
/// <param name="Column">The column.</param>
internal sealed record FetchColumn(string? Alias, ColumnMetadata Column)
{
    /// <summary>An order or condition on this column.</summary>
    public XElement Element(string name, params object?[] content) => new(
        name,
        Alias is null ? null : new XAttribute("entityname", Alias),
        new XAttribute("attribute", Column.LogicalName),
        content);
}
