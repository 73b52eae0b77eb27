using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Fetch;

/// <summary>
/// FetchXML to QueryExpression. What FetchXML hasn't is malformed; what it has and this host hasn't is named as
/// unsupported; nothing is skipped. https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/
/// </summary>
internal static class FetchXmlReader
{
    private static readonly FetchAttributes Attributes = new(
        Read:
        [
            "version", "mapping", "output-format", "no-lock", "distinct", "top", "count", "page", "paging-cookie",
            "returntotalrecordcount", "aggregate", "useraworderby",
        ],
        Unsupported:
        [
            "aggregatelimit", "datasource", "latematerialize", "min-active-row-version", "options", "utc-offset",
        ]);

    private static readonly string[] PagingAttributes = ["count", "page", "paging-cookie"];

    public static QueryRequest Read(string? xml)
    {
        var fetch = Parse(xml);
        if (fetch.Name != "fetch")
        {
            throw Fault.InvalidFetchNode($"the root element is '{fetch.Name}', not 'fetch'.");
        }

        fetch.Check(Attributes, ["entity"]);
        CheckFixed(fetch, "mapping", "logical");
        CheckFixed(fetch, "output-format", "xml-platform");
        CheckTop(fetch);
        var query = ReadEntity(fetch);
        query.Distinct = fetch.Flag("distinct");
        query.NoLock = fetch.Flag("no-lock");
        query.TopCount = fetch.Number("top");
        query.PageInfo = new PagingInfo
        {
            Count = fetch.Number("count") ?? 0,
            PageNumber = fetch.Number("page") ?? 0,
            PagingCookie = fetch.Text("paging-cookie"),
            ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
        };
        return new QueryRequest(query, fetch.Flag("useraworderby"));
    }

    /// <summary>To ask for no column is to ask for all: see https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/all-attributes.</summary>
    private static QueryExpression ReadEntity(XElement fetch)
    {
        var isAggregate = fetch.Flag("aggregate");
        var query = new FetchEntityReader(isAggregate).Read(fetch.Only("entity"));
        if (fetch.Descendants().Any(element => element.Name == "attribute" || element.Name == "all-attributes"))
        {
            return query;
        }

        if (isAggregate)
        {
            throw Fault.MissingFetchNode("with aggregates there must be an element 'attribute'.");
        }

        query.ColumnSet.AllColumns = true;
        return query;
    }

    private static XElement Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            throw Fault.InvalidFetchXml("it is empty.");
        }

        try
        {
            return SafeXml.Parse(xml);
        }
        catch (XmlException exception)
        {
            throw Fault.InvalidFetchXml(exception.Message);
        }
    }

    private static void CheckTop(XElement fetch)
    {
        var paging = PagingAttributes.FirstOrDefault(name => fetch.Attribute(name) is not null);
        paging ??= fetch.Flag("returntotalrecordcount") ? "returntotalrecordcount" : null;
        if (fetch.Attribute("top") is not null && paging is not null)
        {
            throw Fault.TopWithPaging(paging);
        }
    }

    private static void CheckFixed(XElement fetch, string attribute, string onlyValue)
    {
        if (fetch.Text(attribute) is { } value && value != onlyValue)
        {
            throw Fault.UnsupportedQuery($"{attribute}=\"{value}\"");
        }
    }
}
