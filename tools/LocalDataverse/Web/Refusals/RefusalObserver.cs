using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>
/// Takes down why Kestrel refuses a request, in the moment before it answers.
/// See https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/diagnostics#behavior-with-bad-requests.
/// </summary>
internal sealed class RefusalObserver : IObserver<KeyValuePair<string, object?>>
{
    public const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IFeatureCollection request && request.Get<RefusedRequest>() is { } refused)
        {
            refused.Error = request.Get<IBadRequestExceptionFeature>()?.Error as BadHttpRequestException;
            refused.IsHead = request.Get<IHttpRequestFeature>()?.Method == HttpMethods.Head;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
