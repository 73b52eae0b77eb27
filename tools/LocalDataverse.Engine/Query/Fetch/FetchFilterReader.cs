using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

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

/// <summary>The condition operators by their FetchXML names.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, ConditionOperator> Supported = new(StringComparer.Ordinal)
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
        ["null"] = ConditionOperator.Null,
        ["not-null"] = ConditionOperator.NotNull,
        ["in"] = ConditionOperator.In,
        ["not-in"] = ConditionOperator.NotIn,
        ["like"] = ConditionOperator.Like,
        ["not-like"] = ConditionOperator.NotLike,
        ["begins-with"] = ConditionOperator.BeginsWith,
        ["ends-with"] = ConditionOperator.EndsWith,
        ["eq-userid"] = ConditionOperator.EqualUserId,
    };

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "above", "between", "contain-values", "eq-businessid", "eq-or-above", "eq-or-under", "eq-userlanguage",
        "eq-useroruserhierarchy", "eq-useroruserhierarchyandteams", "eq-useroruserteams", "eq-userteams",
        "in-fiscal-period", "in-fiscal-period-and-year", "in-fiscal-year", "in-or-after-fiscal-period-and-year",
        "in-or-before-fiscal-period-and-year", "last-fiscal-period", "last-fiscal-year", "last-month",
        "last-seven-days", "last-week", "last-x-days", "last-x-fiscal-periods", "last-x-fiscal-years", "last-x-hours",
        "last-x-months", "last-x-weeks", "last-x-years", "last-year", "ne-businessid", "ne-userid",
        "next-fiscal-period", "next-fiscal-year", "next-month", "next-seven-days", "next-week", "next-x-days",
        "next-x-fiscal-periods", "next-x-fiscal-years", "next-x-hours", "next-x-months", "next-x-weeks",
        "next-x-years", "next-year", "not-begin-with", "not-between", "not-contain-values", "not-end-with",
        "not-under", "olderthan-x-days", "olderthan-x-hours", "olderthan-x-minutes", "olderthan-x-months",
        "olderthan-x-weeks", "olderthan-x-years", "on", "on-or-after", "on-or-before", "this-fiscal-period",
        "this-fiscal-year", "this-month", "this-week", "this-year", "today", "tomorrow", "under", "yesterday",
    };

    public static ConditionOperator Get(string name)
    {
        if (Supported.TryGetValue(name, out var supported))
        {
            return supported;
        }

        throw Unsupported.Contains(name)
            ? Fault.UnsupportedQuery($"the condition operator '{name}'")
            : Fault.UnknownFetchOperator(name);
    }
}
