using ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Every kind of query in the one form that is translated.</summary>
/// <param name="Query">The query.</param>
/// <param name="OrderChoicesByValue">FetchXML's useraworderby: otherwise choices are ordered by their labels.</param>
internal sealed record QueryRequest(QueryExpression Query, bool OrderChoicesByValue = false)
{
    // Longer ones are rare, and would fill the memory.
    private const int LongestKept = 4_000;

    private static readonly Kept<string, QueryRequest> Fetches = new();

    private QueryShape? shape;

    public QueryShape Shape => shape ??= new QueryShape(this);

    public static QueryRequest From(QueryBase query) => query switch
    {
        QueryExpression expression => new QueryRequest(expression),
        QueryByAttribute byAttribute => new QueryRequest(FromAttributes(byAttribute)),
        FetchExpression fetch => FromFetch(fetch.Query),
        null => throw Fault.InvalidQuery("there is none."),
        _ => throw Fault.UnsupportedQuery($"the query type {query.GetType().Name}"),
    };

    /// <summary>Of the same text the same request, which nobody may change.</summary>
    private static QueryRequest FromFetch(string? xml)
    {
        if (xml is null or { Length: > LongestKept })
        {
            return FetchXmlReader.Read(xml);
        }

        return Fetches.TryGet(xml, out var known) ? known : Fetches.Add(xml, FetchXmlReader.Read(xml));
    }

    private static QueryExpression FromAttributes(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Fault.AttributeValueMismatch(query.Attributes.Count, query.Values.Count);
        }

        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet ?? new ColumnSet(),
            PageInfo = query.PageInfo ?? new PagingInfo(),
            TopCount = query.TopCount,
        };
        expression.Orders.AddRange(query.Orders);
        foreach (var (attribute, value) in query.Attributes.Zip(query.Values))
        {
            expression.Criteria.AddCondition(Condition(attribute, value));
        }

        return expression;
    }

    private static ConditionExpression Condition(string attribute, object? value) =>
        value is null
            ? new ConditionExpression(attribute, ConditionOperator.Null)
            : new ConditionExpression(attribute, ConditionOperator.Equal, value);
}
