using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using ProjectOpsClose.LocalDataverse.Page;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Kestrel around the Web API and the page: on loopback alone, and only for clients that mean this host.</summary>
internal static class WebHost
{
    /// <summary>
    /// What the platform takes outside a batch.
    /// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length.
    /// </summary>
    public const int MaxAddressLength = 32 * 1024;

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

        // Kestrel refuses a longer line with a bare status, as all that it can't read: what is a little too long is answered here.
        kestrel.Limits.MaxRequestLineSize = 2 * MaxAddressLength;
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
