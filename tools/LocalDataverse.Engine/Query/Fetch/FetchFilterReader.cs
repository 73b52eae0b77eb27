namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>Reads <c>filter</c> and <c>condition</c>.</summary>
internal static class FetchFilterReader
{
    private static readonly FetchAttributes FilterAttributes = new(
        ["type"], ["hint", "isquickfindfields", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled"]);

    // What a designer notes about showing a value changes no result.
    private static readonly FetchAttributes ConditionAttributes = new(
        ["attribute", "operator", "value", "entityname", "uiname", "uitype", "uihidden"],
        ["valueof", "column", "aggregate", "alias", "rowaggregate"]);

    private static readonly FetchAttributes ValueAttributes = new(["uiname", "uitype"], []);

    public static FilterExpression Read(XElement element, int depth)
    {
        if (depth > QueryLimits.Depth)
        {
            throw Fault.InvalidQuery($"filters are nested deeper than {QueryLimits.Depth} levels.");
        }

        if (element.Element("link-entity") is not null)
        {
            throw Fault.UnsupportedQuery("a link-entity inside a filter");
        }

        element.Check(FilterAttributes, ["condition", "filter"]);
        var filter = new FilterExpression(Operator(element));
        filter.Conditions.AddRange(element.Elements("condition").Select(ReadCondition));
        filter.Filters.AddRange(element.Elements("filter").Select(inner => Read(inner, depth + 1)));
        return filter;
    }

    private static LogicalOperator Operator(XElement filter) => filter.Text("type") switch
    {
        null or "and" => LogicalOperator.And,
        "or" => LogicalOperator.Or,
        var other => throw Fault.InvalidFetchNode($"there is no filter type '{other}'."),
    };

    private static ConditionExpression ReadCondition(XElement element)
    {
        element.Check(ConditionAttributes, ["value"]);
        var condition = new ConditionExpression(
            element.Text("entityname"), element.Required("attribute"), FetchOperators.Get(element.Required("operator")));
        if (element.Text("value") is { } value)
        {
            condition.Values.Add(value);
        }

        condition.Values.AddRange(element.Elements("value").Select(ReadValue));
        return condition;
    }

    private static object ReadValue(XElement element)
    {
        element.Check(ValueAttributes, ["text"]);
        return element.Value;
    }
}
