using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

/// <summary>What only a socket shows.</summary>
public sealed class PageKestrelTests : IAsyncLifetime, IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly HttpClient http = new();
    private WebApplication? host;

    public async Task InitializeAsync()
    {
        host = WebHost.Build(organization.Host, 0, new PageEndpoints(organization.Host).AddTo);
        await host.StartAsync();
        http.BaseAddress = new Uri(host.Urls.Single());
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        organization.Dispose();
    }

    [Fact]
    public async Task Get_Page_IsServedBesideTheWebApi()
    {
        var page = await http.GetAsync(new Uri("/?pagetype=entitylist", UriKind.Relative));
        var api = await http.GetAsync(new Uri("/api/data/v9.2/WhoAmI", UriKind.Relative));

        Assert.Equal(("text/html", true), (page.Content.Headers.ContentType!.MediaType, page.Headers.Contains("Content-Security-Policy")));
        Assert.Equal(("application/json", false), (api.Content.Headers.ContentType!.MediaType, api.Headers.Contains("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/app/../appsettings.json")]
    [InlineData("/app/../../../../etc/passwd")]
    [InlineData("/app/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/app/..%2f..%2fetc%2fpasswd")]
    [InlineData("/app/%2fetc%2fpasswd")]
    [InlineData("/app//etc/passwd")]
    [InlineData("/WebResources/../../etc/passwd")]
    [InlineData("/api/../etc/passwd")]
    public async Task Get_PathThatClimbsOut_Is404(string path)
    {
        var answer = await RawGet(path);

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Contains("Resource not found", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page/session")]
    public async Task Get_ForeignHost_Is400WithThePagesHeaders(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };

        var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Put_FromAForeignPage_Is403AndChangesNothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/page/settings") { Content = new StringContent("""{"customizedClose":true}""") };
        request.Headers.Add("Origin", "http://evil.example");

        var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(organization.Host.CustomizedClose);
    }

    [Fact]
    public async Task Put_FromThePage_Is204WithoutABody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/page/settings") { Content = new StringContent("""{"customizedClose":true}""") };
        request.Headers.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        var answer = await http.SendAsync(request);

        Assert.Equal((HttpStatusCode.NoContent, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.True(organization.Host.CustomizedClose);
    }

    // HttpClient would tidy the path before it sends it.
    private async Task<string> RawGet(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, http.BaseAddress!.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
