using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Web.Query;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// ?fetchXml= on a set. Columns without value are left out: what a query selects is known to the engine alone.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results and …/count-rows.
/// </summary>
internal static class FetchReading
{
    public const string Option = "fetchXml";

    private const string CountOption = "$count";
    private const string CookieAnnotation = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private const string MoreAnnotation = "Microsoft.Dynamics.CRM.morerecords";

    public static WebAnswer Read(WebRequest request, TableMetadata table)
    {
        RowQueryReader.Demand(request.Options, [Option, CountOption]);
        var fetch = new FetchExpression(request.Options[Option]);
        var query = QueryRequest.From(fetch).Query;
        if (RowQueryReader.ReadCount(request.Options))
        {
            fetch.Query = Counted(fetch.Query);
            query = QueryRequest.From(fetch).Query;
        }

        if (query.EntityName != table.LogicalName)
        {
            throw WebFault.BadUrl($"The FetchXML is about '{query.EntityName}', the address about '{table.EntitySetName}'.");
        }

        var result = request.Service.RetrieveMultiple(fetch);
        var answer = request.Begin(table.EntitySetName);
        SetReading.AddCounts(answer, request.Preferences, query.PageInfo.ReturnTotalRecordCount, result);
        AddPaging(answer, request.Preferences, query.PageInfo, result);
        answer["value"] = result.Entities.Select(new RowJson(request).Fetched);
        return WebAnswer.Json(200, answer);
    }

    /// <summary>$count=true is the same as returntotalrecordcount in the query.</summary>
    private static string Counted(string fetch)
    {
        var query = SafeXml.Parse(fetch);
        query.SetAttributeValue("returntotalrecordcount", true);
        return query.ToString(SaveOptions.DisableFormatting);
    }

    private static void AddPaging(JsonProperties answer, Preferences preferences, PagingInfo page, EntityCollection result)
    {
        if (preferences.Includes(MoreAnnotation))
        {
            answer["@" + MoreAnnotation] = result.MoreRecords;
        }

        // The platform's form: a cookie around the cookie, escaped twice.
        if (result.MoreRecords && preferences.Includes(CookieAnnotation))
        {
            var next = new SkipToken(Math.Max(page.PageNumber, 1) + 1, Uri.EscapeDataString(result.PagingCookie ?? ""));
            answer["@" + CookieAnnotation] = next.ToString();
        }
    }
}
