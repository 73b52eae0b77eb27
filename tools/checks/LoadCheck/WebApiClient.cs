using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProjectOpsClose.LoadCheck;

/// <summary>Sends requests to the Web API of a host. May be used by many at once.</summary>
internal sealed class WebApiClient : IDisposable
{
    private readonly HttpClient http;

    public WebApiClient(int port) => http = new HttpClient
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}/api/data/v9.2/"),
        Timeout = TimeSpan.FromSeconds(60),
    };

    public async Task<Reply> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var address = response.Headers.TryGetValues("OData-EntityId", out var values) ? values.Single() : null;
        return new Reply((int)response.StatusCode, text) { RowId = address is null ? null : Guid.Parse(address[^37..^1]) };
    }

    /// <summary>A request that must succeed.</summary>
    /// <exception cref="LoadCheckException">It did not.</exception>
    public async Task<Reply> DemandAsync(string method, string path, string? body = null)
    {
        var reply = await SendAsync(method, path, body);
        return reply.IsSuccess ? reply : throw new LoadCheckException($"{method} {path} was answered with {reply.Status}: {reply.Body}");
    }

    /// <summary>The rows of every page.</summary>
    /// <exception cref="LoadCheckException">The host refuses to show them.</exception>
    public async Task<List<T>> ReadAllAsync<T>(string path, Func<JsonElement, T> read)
    {
        var rows = new List<T>();
        for (var next = path; next is not null;)
        {
            var page = (await DemandAsync("GET", next)).Json;
            rows.AddRange(page.GetProperty("value").EnumerateArray().Select(read));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return rows;
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the host answered.</summary>
internal sealed record Reply(int Status, string Body)
{
    /// <summary>Of the row that was written, where one was.</summary>
    public Guid? RowId { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Dataverse's code of an error; null when the body has none, as a host that failed may have sent anything.</summary>
    public string? ErrorCode
    {
        get
        {
            try
            {
                return (string?)JsonNode.Parse(Body)?["error"]?["code"];
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
