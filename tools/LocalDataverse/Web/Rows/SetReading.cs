using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>GET of a set, or of what a row has behind a collection: its rows page by page, or their number.</summary>
internal static class SetReading
{
    public const string SkipTokenOption = "$skiptoken";

    public static WebAnswer Read(WebRequest request, RowPath path)
    {
        var query = RowQueryReader.Read(path.Target, request.Options, RowQueryReader.OfSet);
        var token = SkipToken.Read(request.Options.GetValueOrDefault(SkipTokenOption));
        var page = FetchPage.Of(query, request.Preferences.MaxPageSize, token);
        var expandedPage = query.IsNested ? request.Preferences.MaxPageSize : null;
        var (rows, result) = query.Expansions.Count == 0 && path.Way is null
            ? Read(request.Service)
            : request.Client.InSnapshot(Read);
        return WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context(path.Target.EntitySetName + query.Fragment()));
            WriteCounts(json, request.Preferences, query.Count, result);
            json.WritePropertyName("value");
            new ResultJson(json, request) { WithLinks = true }.WriteArray(rows, query);
            WriteNext(json, request, page, result);
            json.WriteEndObject();
        }));

        (IReadOnlyList<ResultRow> Rows, EntityCollection Result) Read(IOrganizationService service)
        {
            var found = Fetch(service, path, query, page);
            return (new RowExpander(service, expandedPage).Expand(found.Entities, query), found);
        }
    }

    /// <summary>Counting stops at 5,000, here as in $count=true. The number follows a byte order mark.</summary>
    public static WebAnswer Count(WebRequest request, RowPath path)
    {
        var query = RowQueryReader.Read(path.Target, request.Options, ["$filter"]);
        var page = new FetchPage { Size = 1, Count = true };
        var result = request.Client.InSnapshot(service => Fetch(service, path, query, page));
        return WebAnswer.Text("text/plain", FormattableString.Invariant($"\uFEFF{result.TotalRecordCount}"));
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

    /// <summary>The rows behind a row are those of one that is there, and that the user may read.</summary>
    private static EntityCollection Fetch(IOrganizationService service, RowPath path, RowQuery query, FetchPage page)
    {
        if (path is not { Way: { } way, Id: { } id })
        {
            return service.RetrieveMultiple(FetchWriter.Write(query, page));
        }

        service.Retrieve(path.Table.LogicalName, id, new ColumnSet());
        return service.RetrieveMultiple(FetchWriter.Write(query, page, way.ToColumn, [id]));
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
