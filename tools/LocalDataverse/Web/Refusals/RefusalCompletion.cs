using System.Diagnostics;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace ProjectOpsClose.LocalDataverse.Web.Refusals;

/// <summary>
/// Kestrel refuses what is no HTTP request, or too long for one, with a status and no body, and no middleware of requests
/// sees it. This one is of connections: it gives those answers their body.
/// </summary>
internal static class RefusalCompletion
{
    /// <summary>Lasts as long as the host.</summary>
    public static void Observe(IServiceProvider services) =>
        services.GetRequiredService<DiagnosticListener>().Subscribe(new RefusalObserver(), name => name == RefusalObserver.Event);

    public static ConnectionDelegate Around(ConnectionDelegate next) => connection =>
    {
        var refused = new RefusedRequest();
        connection.Features.Set(refused);
        connection.Transport = new Pipes(connection.Transport.Input, new RefusalWriter(connection.Transport.Output, refused));
        return next(connection);
    };

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
