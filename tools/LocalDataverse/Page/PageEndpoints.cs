using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Body;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>
/// What the opportunity page is made of and what it asks the host beside the Web API: its own files, the web resources of
/// the imported solution, and /page/.
/// </summary>
internal sealed class PageEndpoints(Organization organization)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// What Dataverse sends where its strict policy is on: no inline script, nothing from elsewhere. The app may frame it.
    /// https://learn.microsoft.com/power-platform/admin/content-security-policy
    /// </summary>
    private const string WebResourcePolicy =
        "default-src 'self'; script-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private const string Table = "table";
    private const string Language = "language";
    private const string After = "after";
    private const string CustomizedClose = "customizedClose";

    /// <summary>Text as it is rather than escaped for HTML.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebResources webResources = new(organization);

    public void AddTo(WebApplication host)
    {
        host.Use(CarryHeaders);

        // The page reads its address by itself, so any query belongs to it.
        host.MapGet("/", context => WriteAsync(context, AppFiles.Get("index.html")));
        host.MapGet("/app/{**file}", context => WriteAsync(context, AppFiles.Get(Rest(context, "file"))));
        host.MapGet("/WebResources/{**name}", context => WriteAsync(context, webResources.Get(Rest(context, "name"))));
        host.MapGet("/page/session", context => WriteAsync(context, Session));
        host.MapGet("/page/requests", context => WriteAsync(context, Requests));
        host.MapGet("/page/ribbon", context => WriteAsync(context, Ribbon));
        host.MapPut("/page/settings", PutSettings);
    }

    /// <summary>The page loads and calls nothing but this host, and nobody frames it; web resources are framed by it.</summary>
    private static Task CarryHeaders(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api/data", StringComparison.Ordinal))
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                context.Request.Path.StartsWithSegments("/WebResources", StringComparison.Ordinal) ? WebResourcePolicy : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-cache";
        }

        return next(context);
    }

    private SessionAnswer Session(HttpRequest request)
    {
        Parameters(request);
        return SessionAnswer.Of(organization);
    }

    private RequestsAnswer Requests(HttpRequest request) => RequestsAnswer.Of(organization.Requests, Number(Parameters(request, After), After, absent: 0));

    private object Ribbon(HttpRequest request)
    {
        var parameters = Parameters(request, Table, Language);
        var name = parameters.GetValueOrDefault(Table) ?? throw WebFault.BadUrl($"The query parameter '{Table}' is missing.");
        if (!Tables.TryGet(name, out var table) || table.IsHostOnly)
        {
            throw WebFault.NoSuchTable(name);
        }

        return RibbonAnswer.Of(organization.RibbonOf(name), Number(parameters, Language, OrganizationFacts.BaseLanguage), webResources);
    }

    /// <summary>What an admin would set in the sales app's settings: whether the customised closing form is in use.</summary>
    private async Task PutSettings(HttpContext context)
    {
        Parameters(context.Request);
        var settings = JsonBody.Read(await BodyReader.ReadAsync(context.Request));
        if (settings.EnumerateObject().FirstOrDefault(property => property.Name != CustomizedClose) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw WebFault.BadBody($"The property '{unknown.Name}' is not a setting.");
        }

        organization.CustomizedClose = !settings.TryGetProperty(CustomizedClose, out var value)
            ? throw WebFault.BadBody($"The property '{CustomizedClose}' is missing.")
            : value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.GetBoolean()
                : throw WebFault.BadBody($"The property '{CustomizedClose}' is true or false, not a JSON {value.ValueKind}.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task WriteAsync(HttpContext context, Func<HttpRequest, object> read) =>
        context.Response.WriteAsJsonAsync(read(context.Request), Options, "application/json", context.RequestAborted);

    /// <summary>Null: there is no such file.</summary>
    private static async Task WriteAsync(HttpContext context, PageFile? file)
    {
        var (type, content) = file ?? throw WebFault.UnknownSegment(context.Request.Path.Value!);
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static string Rest(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";

    /// <summary>The query parameters, all of which must be known.</summary>
    private static IReadOnlyDictionary<string, string> Parameters(HttpRequest request, params IReadOnlyCollection<string> known)
    {
        var parameters = QueryOptions.Read(request.QueryString.ToString());
        return parameters.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw WebFault.BadUrl($"The query parameter '{unknown}' is not one of '{request.Path.Value}'.")
            : parameters;
    }

    /// <summary>A whole number of the query, or what stands for it when it is left out.</summary>
    private static int Number(IReadOnlyDictionary<string, string> parameters, string name, int absent)
    {
        if (!parameters.TryGetValue(name, out var text))
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WebFault.BadUrl($"The query parameter '{name}' is a whole number, not '{text}'.");
    }
}
