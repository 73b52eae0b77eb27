using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

/// <summary>Calls the page of an organisation without a socket.</summary>
internal sealed class PageClient
{
    private readonly HttpClient http;

    public PageClient(Organization organization)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseTestServer();
        var host = builder.Build();
        new PageEndpoints(organization).AddTo(host);
        host.Use(Gate.Around);
        host.Start();
        http = host.GetTestClient();
    }

    public WebAnswer Send(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("http://localhost:5080" + path)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? "")) };
        using var answer = http.SendAsync(request).GetAwaiter().GetResult();
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new WebAnswer((int)answer.StatusCode, headers, answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
    }

    public WebAnswer Get(string path) => Send("GET", path);

    /// <summary>The JSON of a GET that must succeed.</summary>
    public JsonElement Json(string path)
    {
        var answer = Get(path);
        Assert.True(answer.Status == 200, $"{answer.Status}: {answer.Text()}");
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}
