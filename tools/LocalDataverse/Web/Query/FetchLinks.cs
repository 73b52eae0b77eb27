using System.Xml.Linq;
using Microsoft.OData.UriParser;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>The tables that a filter or order reaches over single-valued navigation properties: outer links, each once.</summary>
internal sealed class FetchLinks(XElement entity, TableMetadata table)
{
    private readonly Dictionary<string, XElement> links = [];

    /// <summary>The column that a node of OData's tree names, and the alias of its table; null for the query's own.</summary>
    public FetchColumn Find(SingleValuePropertyAccessNode node)
    {
        var way = Way(node.Source);
        var end = way.Aggregate(new Place(table, null, entity), Follow);
        return PropertyNames.TryGetColumn(end.Table, node.Property.Name, out var column)
            ? new FetchColumn(end.Alias, column)
            : throw WebFault.NotBuilt($"'{node.Property.Name}' in a filter or order");
    }

    /// <summary>A column of the query's own table, named in a text: query functions name it without the _value of lookups.</summary>
    public FetchColumn OfOwnTable(string name) =>
        table.TryGetColumn(name, out var column) || PropertyNames.TryGetColumn(table, name, out column)
            ? new FetchColumn(null, column)
            : throw WebFault.BadUrl($"Could not find a property named '{name}' on type '{WebModel.Namespace}.{table}'.");

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
