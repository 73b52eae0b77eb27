using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>From Kestrel's request to a call, and from the answer to Kestrel's response.</summary>
internal sealed class WebEndpoint(WebApi api, PageApi page)
{
    private static readonly HashSet<string> OwnHosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    private readonly BatchHandler batches = new(api);

    public async Task Answer(HttpContext context) => await WriteAsync(context, await AnswerAsync(context.Request));

    private async Task<WebAnswer> AnswerAsync(HttpRequest request)
    {
        try
        {
            DemandOwn(request);
            var call = await CallAsync(request);

            // The store waits for its turn and for its disk: not on the threads that serve sockets.
            return await Task.Run(() => AnswerTo(call));
        }
        catch (WebFault fault)
        {
            var answer = ErrorAnswer.Of(fault, Preferences.None);
            return IsApi(request.Path) ? answer : PageHeaders.On(answer);
        }
    }

    private WebAnswer AnswerTo(WebCall call)
    {
        if (!IsApi(call.Url.AbsolutePath))
        {
            return page.Answer(call);
        }

        return RequestReader.IsBatch(call.Url) ? batches.Answer(call) : api.Answer(call);
    }

    // A browser reaches this address from any page: by a name that another site resolves to here, or across origins.
    private static void DemandOwn(HttpRequest request)
    {
        if (!OwnHosts.Contains(request.Host.Host))
        {
            throw WebFault.ForeignHost(request.Host.Host);
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
        {
            throw WebFault.ForeignOrigin(origin);
        }

        // An image or a script of another page names no origin; the browser tells all the same. A link may lead here.
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate")
        {
            throw WebFault.ForeignOrigin("other sites");
        }
    }

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api/data", StringComparison.Ordinal);

    private static async Task<WebCall> CallAsync(HttpRequest request)
    {
        var url = AddressOf(request);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new WebCall(request.Method.ToUpperInvariant(), url, headers, await BodyReader.ReadAsync(request));
    }

    /// <summary>As it was sent: what the server offers is decoded already, and must not be decoded again.</summary>
    private static Uri AddressOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Length > WebHost.MaxAddressLength)
        {
            throw WebFault.AddressTooLong(WebHost.MaxAddressLength);
        }

        var address = target.StartsWith('/') ? $"{request.Scheme}://{request.Host}{target}" : target;
        return Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : throw WebFault.BadUrl("The address can't be read.");
    }

    private static async Task WriteAsync(HttpContext context, WebAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        // These two have no body, not even an empty one.
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
