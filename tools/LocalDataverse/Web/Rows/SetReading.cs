using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>GET of a set: its rows page by page, or their number.</summary>
internal static class SetReading
{
    private const string SkipTokenOption = "$skiptoken";

    public static WebAnswer Read(WebRequest request, TableMetadata table)
    {
        var query = RowQueryReader.Read(table, request.Options, RowQueryReader.OfSet);
        var token = SkipToken.Read(request.Options.GetValueOrDefault(SkipTokenOption));
        var page = FetchPage.Of(query, request.Preferences.MaxPageSize, token);
        var (rows, result) = query.Expansions.Count == 0
            ? Read(request.Service, query, page)
            : request.Client.InSnapshot(service => Read(service, query, page));
        return WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context(table.EntitySetName + query.Fragment()));
            WriteCounts(json, request.Preferences, query.Count, result);
            json.WritePropertyName("value");
            new ResultJson(json, request).WriteArray(rows, query);
            WriteNext(json, request, page, result);
            json.WriteEndObject();
        }));
    }

    /// <summary>Counting stops at 5,000, here as in $count=true.</summary>
    public static WebAnswer Count(WebRequest request, TableMetadata table)
    {
        var query = RowQueryReader.Read(table, request.Options, ["$filter"]);
        var result = request.Service.RetrieveMultiple(FetchWriter.Write(query, new FetchPage { Size = 1, Count = true }));
        return WebAnswer.Text("text/plain", result.TotalRecordCount.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteCounts(Utf8JsonWriter json, Preferences preferences, bool counted, EntityCollection result)
    {
        const string Total = "Microsoft.Dynamics.CRM.totalrecordcount";
        const string Exceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
        if (counted)
        {
            json.WriteNumber("@odata.count", result.TotalRecordCount);
        }

        if (preferences.Includes(Total))
        {
            json.WriteNumber("@" + Total, result.TotalRecordCount);
        }

        if (preferences.Includes(Exceeded))
        {
            json.WriteBoolean("@" + Exceeded, result.TotalRecordCountLimitExceeded);
        }
    }

    private static (IReadOnlyList<ResultRow> Rows, EntityCollection Result) Read(IOrganizationService service, RowQuery query, FetchPage page)
    {
        var result = service.RetrieveMultiple(FetchWriter.Write(query, page));
        return (new RowExpander(service).Expand(result.Entities, query), result);
    }

    private static void WriteNext(Utf8JsonWriter json, WebRequest request, FetchPage page, EntityCollection result)
    {
        if (!result.MoreRecords || page.Top is not null)
        {
            return;
        }

        var token = new SkipToken(page.Number + 1, result.PagingCookie);
        var options = request.Options.Where(option => option.Key != SkipTokenOption)
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}")
            .Append($"{SkipTokenOption}={Uri.EscapeDataString(token.ToString())}");
        json.WriteString("@odata.nextLink", $"{request.ServiceRoot}{request.Path}?{string.Join('&', options)}");
    }
}
