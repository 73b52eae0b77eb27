using System.Xml.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>
/// A query of an address as FetchXML: the one query engine does the rest. useraworderby, because the Web API orders choices
/// by their values where the SDK orders them by their labels.
/// </summary>
internal static class FetchWriter
{
    public static FetchExpression Write(RowQuery query, FetchPage page) => Write(query, page, null);

    /// <summary>The rows whose column is one of these ids.</summary>
    public static FetchExpression Write(RowQuery query, FetchPage page, string column, IEnumerable<Guid> ids) =>
        Write(query, page, new XElement(
            "condition",
            new XAttribute("attribute", column),
            new XAttribute("operator", "in"),
            ids.Select(id => new XElement("value", id))));

    private static FetchExpression Write(RowQuery query, FetchPage page, XElement? condition)
    {
        var entity = new XElement("entity", new XAttribute("name", query.Table.LogicalName));
        entity.Add(Columns(query, condition));
        var links = new FetchLinks(entity, query.Table);
        AddFilter(entity, query, condition, links);
        entity.Add(Orders(query.Order, links));
        var fetch = new XElement("fetch", Attributes(page), entity);
        return new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting));
    }

    // The column that rows are found by also tells afterwards which row they belong to.
    private static IEnumerable<XElement> Columns(RowQuery query, XElement? condition) => query.AllSelected
        ? [new XElement("all-attributes")]
        : query.ColumnsToRead.Append(condition?.Attribute("attribute")!.Value).OfType<string>().Distinct()
            .Select(column => new XElement("attribute", new XAttribute("name", column)));

    private static void AddFilter(XElement entity, RowQuery query, XElement? condition, FetchLinks links)
    {
        if (condition is not null)
        {
            entity.Add(new XElement("filter", condition));
        }

        if (query.Filter is { } filter)
        {
            entity.Add(new FetchFilter(links).Translate(filter));
        }
    }

    private static IEnumerable<XElement> Orders(OrderByClause? clause, FetchLinks links)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            var column = FilterNodes.Unwrap(clause.Expression) as SingleValuePropertyAccessNode
                ?? throw WebFault.NotBuilt("$orderby of anything but a column");
            yield return links.Find(column).Element(
                "order", new XAttribute("descending", clause.Direction == OrderByDirection.Descending));
        }
    }

    private static IEnumerable<XAttribute> Attributes(FetchPage page)
    {
        yield return new XAttribute("useraworderby", true);
        yield return new XAttribute("returntotalrecordcount", page.Count);
        foreach (var (name, value) in ((string, object?)[])[("top", page.Top), ("count", page.Size), ("paging-cookie", page.Cookie)])
        {
            if (value is not null)
            {
                yield return new XAttribute(name, value);
            }
        }

        if (page.Top is null)
        {
            yield return new XAttribute("page", page.Number);
        }
    }
}
