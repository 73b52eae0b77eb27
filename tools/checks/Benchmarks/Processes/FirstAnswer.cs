using System.Net;
using System.Net.Sockets;

namespace ProjectOpsClose.Benchmarks.Processes;

/// <summary>From starting <c>dotnet LocalDataverse.dll</c> to the whole first answer to one address of it.</summary>
internal static class FirstAnswer
{
    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "LocalDataverse.dll");
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="path">For instance / or /api/data/v9.2/WhoAmI.</param>
    /// <param name="runs">How often.</param>
    public static async Task MeasureAsync(string path, int runs)
    {
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            times.Add(await OnceAsync(path));
        }

        Runs.PrintHeader();
        Runs.Print($"first answer to {path}", times, "ms");
    }

    private static async Task<double> OnceAsync(string path)
    {
        var port = FreePort();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var start = Stopwatch.GetTimestamp();
        using var process = FreshProcess.Start(Host, redirects: true, "--port", port.ToString(CultureInfo.InvariantCulture));
        try
        {
            await WaitForAsync(client, path, process);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task WaitForAsync(HttpClient client, string path, Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsAnsweredAsync(client, path, patience.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {process.ExitCode}.");
            }

            await Task.Delay(Pause, patience.Token);
        }
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, string path, CancellationToken patience)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), patience);
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
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
