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
        var answer = request.Begin(path.Target.EntitySetName + query.Fragment());
        AddCounts(answer, request.Preferences, query.Count, result);
        answer["value"] = new ResultJson(request) { WithLinks = true }.All(rows, query);
        AddNext(answer, request, page, result);
        return WebAnswer.Json(200, answer);

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

    public static void AddCounts(JsonProperties answer, Preferences preferences, bool counted, EntityCollection result)
    {
        const string Total = "Microsoft.Dynamics.CRM.totalrecordcount";
        const string Exceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
        if (counted)
        {
            answer["@odata.count"] = result.TotalRecordCount;
        }

        if (preferences.Includes(Total))
        {
            answer["@" + Total] = result.TotalRecordCount;
        }

        if (preferences.Includes(Exceeded))
        {
            answer["@" + Exceeded] = result.TotalRecordCountLimitExceeded;
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

    private static void AddNext(JsonProperties answer, WebRequest request, FetchPage page, EntityCollection result)
    {
        if (!result.MoreRecords || page.Top is not null)
        {
            return;
        }

        var token = new SkipToken(page.Number + 1, result.PagingCookie);
        var options = request.Options.Where(option => option.Key != SkipTokenOption)
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}")
            .Append($"{SkipTokenOption}={Uri.EscapeDataString(token.ToString())}");
        answer["@odata.nextLink"] = $"{request.ServiceRoot}{request.Path}?{string.Join('&', options)}";
    }
}
