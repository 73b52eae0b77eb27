using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>A served organisation with the product's own solution, and a socket: requests go out and answers come in byte by byte.</summary>
public sealed class WireHost : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private WebApplication? host;

    internal ScriptedOrganization Organization { get; } = new();

    /// <summary>Name and port, as clients write them.</summary>
    public string Authority { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using (var zip = File.OpenRead(BuiltSolution.Zip))
        {
            Organization.Host.Import(zip);
        }

        host = WebHost.Build(Organization.Host, 0);
        await host.StartAsync();
        Authority = new Uri(host.Urls.Single()).Authority;
    }

    public async Task DisposeAsync()
    {
        await host!.DisposeAsync();
        Organization.Dispose();
    }

    public Guid AddQuote(Guid opportunity, int state)
    {
        var row = new Entity("quote", Guid.NewGuid())
        {
            ["name"] = "Roof",
            ["opportunityid"] = new EntityReference("opportunity", opportunity),
            ["statecode"] = new OptionSetValue(state),
        };
        Organization.Host.Load([row]);
        return row.Id;
    }

    /// <summary>
    /// Sends a recorded request. Its lines end in CRLF up to the body, which goes out as it is written; {host} stands for this
    /// host. Content-Length is added unless the recording has a length of its own.
    /// </summary>
    public async Task<WireAnswer> SendAsync(string recorded, string body = "")
    {
        var head = recorded.Replace("{host}", Authority, StringComparison.Ordinal).TrimEnd('\n').ReplaceLineEndings("\r\n");
        var content = Encoding.UTF8.GetBytes(body.Replace("{host}", Authority, StringComparison.Ordinal));
        if (!head.Contains("Content-Length", StringComparison.Ordinal) && !head.Contains("Transfer-Encoding", StringComparison.Ordinal) && content.Length > 0)
        {
            head += $"\r\nContent-Length: {content.Length}";
        }

        return WireAnswer.Of(await ExchangeAsync([.. Encoding.UTF8.GetBytes($"{head}\r\nHost: {Authority}\r\nConnection: close\r\n\r\n"), .. content]));
    }

    /// <summary>
    /// Sends bytes as they are, {host} replaced, and after them what brings most broken requests to their end. Returns every
    /// answer; none when the host still waits for the rest.
    /// </summary>
    public IReadOnlyList<WireAnswer> SendRaw(string latin1)
    {
        var end = "\r\n\r\nGET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";
        return RawExchange.Answers(SendBytes(latin1 + string.Concat(Enumerable.Repeat(end, 20))));
    }

    /// <summary>Sends bytes as they are, {host} replaced.</summary>
    public string SendBytes(string latin1)
    {
        using var client = new TcpClient();
        client.Connect("127.0.0.1", new Uri($"http://{Authority}").Port);
        return RawExchange.Run(client.Client, Encoding.Latin1.GetBytes(latin1.Replace("{host}", Authority, StringComparison.Ordinal)));
    }

    private async Task<string> ExchangeAsync(byte[] request)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri($"http://{Authority}").Port, timeout.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request, timeout.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(timeout.Token);
    }
}
