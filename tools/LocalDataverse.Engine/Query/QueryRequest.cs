using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Every kind of query in the one form that is translated.</summary>
/// <param name="Query">The query.</param>
/// <param name="OrderChoicesByValue">FetchXML's useraworderby: otherwise choices are ordered by their labels.</param>
internal sealed record QueryRequest(QueryExpression Query, bool OrderChoicesByValue = false)
{
    // Who finds the query's table, who checks its columns and who answers it all ask for the same thing.
    private static readonly ConditionalWeakTable<FetchExpression, ReadFetch> Fetches = [];

    public static QueryRequest From(QueryBase query) => query switch
    {
        QueryExpression expression => new QueryRequest(expression),
        QueryByAttribute byAttribute => new QueryRequest(FromAttributes(byAttribute)),
        FetchExpression fetch => FromFetch(fetch),
        null => throw Fault.InvalidQuery("there is none."),
        _ => throw Fault.UnsupportedQuery($"the query type {query.GetType().Name}"),
    };

    /// <summary>FetchXML is read once, and again only when a step has put another text in its place.</summary>
    private static QueryRequest FromFetch(FetchExpression fetch)
    {
        var xml = fetch.Query;
        if (!Fetches.TryGetValue(fetch, out var known) || known.Xml != xml)
        {
            known = new ReadFetch(xml, FetchXmlReader.Read(xml));
            Fetches.AddOrUpdate(fetch, known);
        }

        return known.Request;
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

    private sealed record ReadFetch(string Xml, QueryRequest Request);
}
