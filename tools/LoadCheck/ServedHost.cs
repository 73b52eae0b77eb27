using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ProjectOpsClose.LoadCheck;

/// <summary>A host in a process and with a file database of its own; both are gone when it is disposed.</summary>
internal sealed class ServedHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

    private readonly Process process;
    private readonly string folder;

    private ServedHost(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Client = new WebApiClient(port);
    }

    public WebApiClient Client { get; }

    /// <summary>From the start of the process to its first answer to a request.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <exception cref="LoadCheckException">It isn't there, or doesn't answer.</exception>
    public static async Task<ServedHost> StartAsync(string dll)
    {
        if (!File.Exists(dll))
        {
            throw new LoadCheckException($"The host '{dll}' isn't there: build tools/LocalDataverse, or name it with --host.");
        }

        var folder = Directory.CreateTempSubdirectory("load-check-").FullName;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { dll, "--port", port.ToString(CultureInfo.InvariantCulture), "--database", Path.Combine(folder, "rows.db") },
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new LoadCheckException("dotnet could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var host = new ServedHost(process, folder, port);
        await host.AwaitAnswerAsync(watch);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AwaitAnswerAsync(Stopwatch watch)
    {
        while (!await AnswersAsync())
        {
            if (process.HasExited || watch.Elapsed > LongestStart)
            {
                var what = process.HasExited ? $"ended with exit code {process.ExitCode}" : $"did not answer within {LongestStart.TotalSeconds} seconds";
                await DisposeAsync();
                throw new LoadCheckException($"The host {what}.");
            }

            await Task.Delay(BetweenTries);
        }

        StartTime = watch.Elapsed;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Client.SendAsync("GET", "WhoAmI")).Status == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
