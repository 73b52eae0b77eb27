using Microsoft.OData.Edm;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>
/// The query functions that this host has, each the FetchXML operator of the same meaning. See
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions.
/// </summary>
internal static class QueryFunctions
{
    public const string PropertyName = "PropertyName";
    public const string PropertyValue = "PropertyValue";
    public const string PropertyValues = "PropertyValues";

    private static readonly IEdmTypeReference Text = EdmCoreModel.Instance.GetString(false);
    private static readonly IEdmTypeReference Number = EdmCoreModel.Instance.GetInt64(false);
    private static readonly IEdmTypeReference Texts = EdmCoreModel.GetCollection(Text);

    private static readonly Dictionary<string, QueryFunction> ByName = new QueryFunction[]
    {
        new("In", "in", Texts),
        new("NotIn", "not-in", Texts),
        new("Between", "between", Texts),
        new("NotBetween", "not-between", Texts),
        new("EqualUserId", "eq-userid"),
        new("NotEqualUserId", "ne-userid"),
        new("EqualBusinessId", "eq-businessid"),
        new("NotEqualBusinessId", "ne-businessid"),
        new("EqualUserLanguage", "eq-userlanguage"),
        new("Yesterday", "yesterday"),
        new("Today", "today"),
        new("Tomorrow", "tomorrow"),
        new("On", "on", Text),
        new("OnOrBefore", "on-or-before", Text),
        new("OnOrAfter", "on-or-after", Text),
        new("Last7Days", "last-seven-days"),
        new("Next7Days", "next-seven-days"),
        new("LastWeek", "last-week"),
        new("ThisWeek", "this-week"),
        new("NextWeek", "next-week"),
        new("LastMonth", "last-month"),
        new("ThisMonth", "this-month"),
        new("NextMonth", "next-month"),
        new("LastYear", "last-year"),
        new("ThisYear", "this-year"),
        new("NextYear", "next-year"),
        new("LastXHours", "last-x-hours", Number),
        new("LastXDays", "last-x-days", Number),
        new("LastXWeeks", "last-x-weeks", Number),
        new("LastXMonths", "last-x-months", Number),
        new("LastXYears", "last-x-years", Number),
        new("NextXHours", "next-x-hours", Number),
        new("NextXDays", "next-x-days", Number),
        new("NextXWeeks", "next-x-weeks", Number),
        new("NextXMonths", "next-x-months", Number),
        new("NextXYears", "next-x-years", Number),
        new("OlderThanXMinutes", "olderthan-x-minutes", Number),
        new("OlderThanXHours", "olderthan-x-hours", Number),
        new("OlderThanXDays", "olderthan-x-days", Number),
        new("OlderThanXWeeks", "olderthan-x-weeks", Number),
        new("OlderThanXMonths", "olderthan-x-months", Number),
        new("OlderThanXYears", "olderthan-x-years", Number),
    }.ToDictionary(function => $"{WebModel.Namespace}.{function.Name}", StringComparer.Ordinal);

    public static IEnumerable<QueryFunction> All => ByName.Values;

    /// <param name="name">With its namespace.</param>
    public static QueryFunction? Find(string name) => ByName.GetValueOrDefault(name);
}

/// <param name="Name">Without its namespace.</param>
/// <param name="Operator">FetchXML's.</param>
/// <param name="Value">What it takes beside the property's name; null: nothing.</param>
internal sealed record QueryFunction(string Name, string Operator, IEdmTypeReference? Value = null)
{
    /// <summary>As a filter over rows of this type, or of one that inherits from it, calls it.</summary>
    public IEdmFunction BoundTo(IEdmEntityType type)
    {
        var function = new EdmFunction(WebModel.Namespace, Name, EdmCoreModel.Instance.GetBoolean(false), true, null, true);
        function.AddParameter("row", new EdmEntityTypeReference(type, false));
        function.AddParameter(QueryFunctions.PropertyName, EdmCoreModel.Instance.GetString(false));
        if (Value is not null)
        {
            function.AddParameter(Value.IsCollection() ? QueryFunctions.PropertyValues : QueryFunctions.PropertyValue, Value);
        }

        return function;
    }
}
