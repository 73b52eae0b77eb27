using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Around every endpoint: who may come in, and an answer in Dataverse's form for what goes wrong.</summary>
internal static class Gate
{
    private static readonly HashSet<string> OwnHosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public static async Task Around(HttpContext context, RequestDelegate next)
    {
        try
        {
            DemandShort(context);
            DemandOwn(context.Request);
            await next(context);
            DemandEndpoint(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, ErrorAnswer.Of(exception, Preferences.None));
        }
    }

    public static async Task WriteAsync(HttpContext context, WebAnswer answer)
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

    private static void DemandShort(HttpContext context)
    {
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > WebHost.MaxAddressLength)
        {
            throw WebFault.AddressTooLong(WebHost.MaxAddressLength);
        }
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

    // Where no endpoint has the path, or not with this verb, routing leaves a status without a body.
    private static void DemandEndpoint(HttpContext context)
    {
        var (path, response) = (context.Request.Path.Value ?? "", context.Response);
        if (response.HasStarted)
        {
            return;
        }

        switch (response.StatusCode)
        {
            case StatusCodes.Status404NotFound:
                throw WebFault.UnknownSegment(path);
            case StatusCodes.Status405MethodNotAllowed:
                throw WebFault.WrongVerb(context.Request.Method, path, response.Headers.Allow.ToString());
        }
    }
}
