using System.Net;
using System.Net.Sockets;

namespace ProjectOpsClose.LoadCheck;

/// <summary>A host in a process of its own, which is gone when it is disposed; so is its database, unless its folder was given.</summary>
internal sealed class ServedHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

    private readonly Process process;
    private readonly string? ownFolder;

    private ServedHost(Process process, string? ownFolder, int port)
    {
        this.process = process;
        this.ownFolder = ownFolder;
        Client = new WebApiClient(port);
    }

    public WebApiClient Client { get; }

    /// <param name="dll">The built host.</param>
    /// <param name="folder">Where the database is kept; null: in a new one, deleted at the end.</param>
    /// <exception cref="LoadCheckException">It isn't there, or doesn't answer.</exception>
    public static async Task<ServedHost> StartAsync(string dll, string? folder = null)
    {
        if (!File.Exists(dll))
        {
            throw new LoadCheckException($"The host '{dll}' isn't there: build tools/LocalDataverse, or name it with --host.");
        }

        var ownFolder = folder is null ? NewFolder() : null;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { dll, "--port", port.ToString(CultureInfo.InvariantCulture), "--database", Path.Combine(folder ?? ownFolder!, "rows.db") },
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new LoadCheckException("dotnet could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var host = new ServedHost(process, ownFolder, port);
        await host.AwaitAnswerAsync(watch);
        return host;
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("load-check-").FullName;

    /// <summary>Ends the process at once, whatever it is doing: SIGKILL, which it can't handle.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        process.Dispose();
        if (ownFolder is not null)
        {
            Directory.Delete(ownFolder, recursive: true);
        }
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
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Client.SendAsync("GET", "WhoAmI")).Status == 200;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
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

/// <summary>The check can't be made: the host doesn't start, or refuses what it must take. The message is for the user.</summary>
internal sealed class LoadCheckException(string message) : Exception(message);
