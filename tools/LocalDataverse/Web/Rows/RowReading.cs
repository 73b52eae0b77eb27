using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// GET of one row, and the row that return=representation answers with. See
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api#conditional-retrievals.
/// </summary>
internal static class RowReading
{
    public static WebAnswer Read(WebRequest request, TableMetadata table, Guid id)
    {
        var query = RowQueryReader.Read(table, request.Options, RowQueryReader.OfRow);
        var unchanged = Etag.Read(request.Call, "If-None-Match");
        var row = query.Expansions.Count == 0
            ? Read(request.Service, query, id)
            : request.Client.InSnapshot(service => Read(service, query, id));
        return IsOfTheRowAlone(request, query) && unchanged is { IsAny: false } && unchanged.Fits(row.Row.RowVersion)
            ? new WebAnswer(304, new Dictionary<string, string> { ["ETag"] = Etag.Of(row.Row.RowVersion!), ["OData-Version"] = "4.0" }, [])
            : Answer(request, 200, row, query);
    }

    /// <summary>The row that a lookup of this row points to; none: no content, as OData has it.</summary>
    public static WebAnswer ReadRelated(WebRequest request, Navigation way, Guid id)
    {
        var query = RowQueryReader.Read(way.To, request.Options, RowQueryReader.OfRow);
        return request.Client.InSnapshot(service =>
        {
            var row = service.Retrieve(way.From.LogicalName, id, new ColumnSet(way.FromColumn));
            return row.GetAttributeValue<EntityReference>(way.FromColumn) is { } target && target.LogicalName == way.To.LogicalName
                ? Answer(request, 200, Read(service, query, target.Id), query)
                : WebAnswer.NoContent();
        });
    }

    // Expanded rows and annotations show what the row's version says nothing of.
    private static bool IsOfTheRowAlone(WebRequest request, RowQuery query) =>
        query.Expansions.Count == 0 && request.Preferences.Annotations.Count == 0;

    public static ResultRow Read(IOrganizationService service, RowQuery query, Guid id)
    {
        var columns = query.AllSelected ? new ColumnSet(true) : new ColumnSet([.. query.ColumnsToRead]);
        var row = service.Retrieve(query.Table.LogicalName, id, columns);
        return new RowExpander(service).Expand([row], query)[0];
    }

    public static WebAnswer Answer(WebRequest request, int status, ResultRow row, RowQuery query)
    {
        var body = new ResultJson(request).Add(request.Begin($"{query.Table.EntitySetName}{query.Fragment()}/$entity"), row, query);
        return row.Row.RowVersion is { } version
            ? WebAnswer.Json(status, body, ("ETag", Etag.Of(version)))
            : WebAnswer.Json(status, body);
    }
}

/// <summary>The value of If-Match or If-None-Match: any row, or a row of one version.</summary>
/// <param name="Version">Null: any.</param>
internal sealed partial record Etag(string? Version)
{
    public bool IsAny => Version is null;

    public static string Of(string version) => $"W/\"{version}\"";

    /// <summary>Null when the header is absent.</summary>
    public static Etag? Read(WebCall call, string header)
    {
        if (call.Header(header) is not { } text)
        {
            return null;
        }

        if (text == "*")
        {
            return new Etag((string?)null);
        }

        var match = Pattern().Match(text);
        return match.Success
            ? new Etag(match.Groups[1].Value)
            : throw WebFault.BadHeader(header, $"'{text}' is neither * nor one etag of the form W/\"123\".");
    }

    public bool Fits(string? version) => IsAny || Version == version;

    [GeneratedRegex("^(?:W/)?\"([0-9]{1,19})\"$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
