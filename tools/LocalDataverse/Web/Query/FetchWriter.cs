using System.Xml.Linq;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Web.Model;

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

        // FetchXML doesn't count what top cuts off; a first page is the same rows, and is counted.
        if (page.Top is not null && !page.Count)
        {
            yield return new XAttribute("top", page.Top);
            yield break;
        }

        yield return new XAttribute("page", page.Number);
        if ((page.Size ?? page.Top) is { } size)
        {
            yield return new XAttribute("count", size);
        }

        if (page.Cookie is not null)
        {
            yield return new XAttribute("paging-cookie", page.Cookie);
        }
    }
}

/// <summary>Which rows of a query's result: a page, or the first so many.</summary>
internal sealed record FetchPage
{
    public int? Size { get; init; }

    public int Number { get; init; } = 1;

    public string? Cookie { get; init; }

    public int? Top { get; init; }

    public bool Count { get; init; }

    /// <summary>$top is ignored where a page size is asked for, as the platform does.</summary>
    public static FetchPage Of(RowQuery query, int? pageSize, SkipToken? token) => new()
    {
        Size = pageSize,
        Number = token?.Page ?? 1,
        Cookie = token?.Cookie,
        Top = pageSize is null && token is null ? query.Top : null,
        Count = query.Count,
    };
}

/// <summary>The tables that a filter or order reaches over single-valued navigation properties: outer links, each once.</summary>
internal sealed class FetchLinks(XElement entity, TableMetadata table)
{
    private readonly Dictionary<string, XElement> links = [];

    /// <summary>The column that a node of OData's tree names, and the alias of its table; null for the query's own.</summary>
    public FetchColumn Find(SingleValuePropertyAccessNode node)
    {
        var end = EndOf(node.Source);
        return PropertyNames.TryGetColumn(end.Table, node.Property.Name, out var column)
            ? new FetchColumn(end.Alias, column)
            : throw WebFault.NotBuilt($"'{node.Property.Name}' in a filter or order");
    }

    /// <summary>A column of the rows of this node, named in a text: query functions name it without the _value of lookups.</summary>
    public FetchColumn Find(QueryNode? rows, string name)
    {
        var end = EndOf(rows);
        return end.Table.TryGetColumn(name, out var column) || PropertyNames.TryGetColumn(end.Table, name, out column)
            ? new FetchColumn(end.Alias, column)
            : throw WebFault.BadUrl($"Could not find a property named '{name}' on type '{WebModel.Namespace}.{end.Table}'.");
    }

    private Place EndOf(QueryNode? rows) => Way(rows).Aggregate(new Place(table, null, entity), Follow);

    private Place Follow(Place from, string name)
    {
        var navigation = Navigations.Get(from.Table.LogicalName, name);
        var key = $"{from.Alias}/{name}";
        if (!links.TryGetValue(key, out var link))
        {
            link = new XElement(
                "link-entity",
                new XAttribute("name", navigation.To.LogicalName),
                new XAttribute("from", navigation.ToColumn),
                new XAttribute("to", navigation.FromColumn),
                new XAttribute("link-type", "outer"),
                new XAttribute("alias", $"l{links.Count}"));
            from.Element.Add(link);
            links.Add(key, link);
        }

        return new Place(navigation.To, link.Attribute("alias")!.Value, link);
    }

    private static IReadOnlyList<string> Way(QueryNode? node) => node switch
    {
        ResourceRangeVariableReferenceNode => [],
        SingleNavigationNode step => [.. Way(step.Source), step.NavigationProperty.Name],
        _ => throw WebFault.NotBuilt($"the expression {node?.Kind} in a filter or order"),
    };

    private sealed record Place(TableMetadata Table, string? Alias, XElement Element);
}
