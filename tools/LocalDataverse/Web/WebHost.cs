using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Kestrel around the Web API and what is served beside it: on loopback alone, and only for clients that mean this host.</summary>
internal static class WebHost
{
    /// <summary>
    /// What the platform takes outside a batch.
    /// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#maximum-url-length.
    /// </summary>
    public const int MaxAddressLength = 32 * 1024;

    /// <param name="organization">Open for as long as the host runs.</param>
    /// <param name="port">Of loopback; 0 takes a free one.</param>
    /// <param name="addBeside">Adds what is served beside the Web API.</param>
    public static WebApplication Build(Organization organization, int port, Action<WebApplication>? addBeside = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, port));
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        addBeside?.Invoke(host);
        host.Use(Gate.Around);
        host.Map("/api/data/{**path}", new WebEndpoint(new WebApi(organization)).Answer);
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
