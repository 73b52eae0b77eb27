using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ProjectOpsClose.LocalDataverse.Web.Batch;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>From Kestrel's request to a call, and from the answer to Kestrel's response.</summary>
internal sealed class WebEndpoint(WebApi api)
{
    private readonly BatchHandler batches = new(api);

    public async Task Answer(HttpContext context)
    {
        var call = await CallAsync(context.Request);

        // The store waits for its turn and for its disk: not on the threads that serve sockets.
        var answer = await Task.Run(() => RequestReader.IsBatch(call.Url) ? batches.Answer(call) : api.Answer(call));
        await Gate.WriteAsync(context, answer);
    }

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
        var address = WebCall.Literal(target.StartsWith('/') ? $"{request.Scheme}://{request.Host}{target}" : target);
        return Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : throw WebFault.BadUrl("The address can't be read.");
    }
}
