using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using ProjectOpsClose.LocalDataverse.Page;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Kestrel around the Web API and the page: on loopback alone, and only for clients that mean this host.</summary>
internal static class WebHost
{
    // What the platform takes outside a batch; a longer one is refused by Kestrel itself, before it is a request.
    // See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length.
    private const int MaxUrlLength = 32 * 1024;

    public static WebApplication Build(HostOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options.Port));
        var host = builder.Build();
        var endpoint = new WebEndpoint(new WebApi(options.Organization), new PageApi(options.Organization));
        host.Run(endpoint.Answer);
        return host;
    }

    private static void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = MaxUrlLength;
        kestrel.Limits.MaxRequestBodySize = BodyReader.MaxBytes;
        if (port == 0)
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }
}
