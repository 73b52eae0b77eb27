using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// Answers FetchXML over rows in memory: FakeXrmEasy takes no number in a condition without early-bound classes, and no group
/// by a choice. It knows what our queries use, and says by name what else it is asked; whether FetchXML is right is judged by
/// the local host.
/// </summary>
internal static class FetchAnswers
{
    private const string Aggregate = "aggregate";

    /// <param name="fetchXml">The query.</param>
    /// <param name="rowsOf">The rows of a table.</param>
    public static EntityCollection Of(string fetchXml, Func<string, IEnumerable<Entity>> rowsOf)
    {
        var fetch = Known(XElement.Parse(fetchXml), Aggregate, "top", "useraworderby");
        var entity = Known(fetch.Elements().Single(child => child.Name.LocalName == "entity"), "name");
        var table = Value(entity, "name");
        var rows = rowsOf(table).Where(row => entity.Elements("filter").All(filter => Holds(filter, row))).ToList();
        foreach (var unknown in entity.Elements().Where(child => child.Name.LocalName is not ("attribute" or "order" or "filter")))
        {
            throw Unknown(unknown);
        }

        var found = (string?)fetch.Attribute(Aggregate) == "true" ? Groups(table, entity, rows) : Ordered(entity, rows).Select(row => Columns(entity, row));
        var most = (int?)fetch.Attribute("top") ?? int.MaxValue;
        return new EntityCollection([.. found.Take(most)]) { EntityName = table };
    }

    private static bool Holds(XElement filter, Entity row) =>
        Known(filter).Elements().All(condition => Holds(Known(condition, "attribute", "operator", "value"), Raw(row, Value(condition, "attribute"))));

    private static bool Holds(XElement condition, object? value) => (string?)condition.Attribute("operator") switch
    {
        "eq" => Is(value, Value(condition, "value")),
        "in" => condition.Elements("value").Any(one => Is(value, one.Value)),
        _ => throw Unknown(condition),
    };

    private static bool Is(object? value, string text) =>
        string.Equals(Convert.ToString(value, CultureInfo.InvariantCulture), text, StringComparison.OrdinalIgnoreCase);

    // By the raw value, as useraworderby asks: a choice's label would come in the order of some language.
    private static IEnumerable<Entity> Ordered(XElement entity, IEnumerable<Entity> rows) =>
        entity.Elements("order").Reverse().Aggregate(rows, (ordered, order) => (string?)Known(order, "attribute", "descending").Attribute("descending") == "true"
            ? ordered.OrderByDescending(row => Raw(row, Value(order, "attribute")))
            : ordered.OrderBy(row => Raw(row, Value(order, "attribute"))));

    private static Entity Columns(XElement entity, Entity row)
    {
        var answer = new Entity(row.LogicalName, row.Id);
        foreach (var column in entity.Elements("attribute").Select(attribute => Value(Known(attribute, "name"), "name")).Where(row.Contains))
        {
            answer[column] = row[column];
        }

        return answer;
    }

    private static IEnumerable<Entity> Groups(string table, XElement entity, IReadOnlyCollection<Entity> rows)
    {
        var columns = entity.Elements("attribute").ToLookup(attribute => attribute.Attribute("groupby") is not null);
        var by = Known(columns[true].Single(), "name", "alias", "groupby");
        var counted = Known(columns[false].Single(attribute => (string?)attribute.Attribute(Aggregate) == "count"), "name", "alias", Aggregate);
        return rows.GroupBy(row => Raw(row, Value(by, "name"))).Select(group => new Entity(table)
        {
            [Value(by, "alias")] = new AliasedValue(table, Value(by, "name"), group.First()[Value(by, "name")]),
            [Value(counted, "alias")] = new AliasedValue(table, Value(counted, "name"), group.Count()),
        });
    }

    private static object? Raw(Entity row, string column) => row.Contains(column) ? row[column] switch
    {
        OptionSetValue choice => choice.Value,
        EntityReference reference => reference.Id,
        var value => value,
    } : null;

    private static string Value(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? throw Unknown(element);

    private static XElement Known(XElement element, params string[] attributes) =>
        element.Attributes().All(attribute => attributes.Contains(attribute.Name.LocalName)) ? element : throw Unknown(element);

    private static NotSupportedException Unknown(XElement element) =>
        new($"The test's answer to FetchXML doesn't know this use of <{element.Name.LocalName}>: {element}");
}
