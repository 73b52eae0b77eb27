using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>What only a socket shows.</summary>
public sealed class KestrelTests : IAsyncLifetime, IDisposable
{
    private readonly WebFixture web = new();
    private readonly HttpClient http = new();
    private WebApplication? host;

    public async Task InitializeAsync()
    {
        host = WebHost.Build(web.Organization.Host, 0);
        await host.StartAsync();
        http.BaseAddress = new Uri($"{host.Urls.Single()}/api/data/v9.1/");
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        web.Dispose();
    }

    [Fact]
    public async Task Get_Row_HasDataversesHeadersAndLinksToThisHost()
    {
        var answer = await http.GetAsync(web.Quote);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("4.0", answer.Headers.GetValues("OData-Version").Single());
        Assert.Equal("application/json; odata.metadata=minimal", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(http.BaseAddress!.ToString(), (await JsonOf(answer)).Text("@odata.context"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ChunkedWithoutLength_Is204()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "opportunities")
        {
            Content = new StringContent("""{"name":"Dock"}""", Encoding.UTF8, "application/json"),
            Headers = { TransferEncodingChunked = true },
        };

        var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.StartsWith(http.BaseAddress + "opportunities(", answer.Headers.GetValues("OData-EntityId").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_BodyOverOneMebibyte_Is413(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "opportunities")
        {
            Content = new StringContent($$"""{"name":"{{new string('x', 1024 * 1024)}}"}""", Encoding.UTF8, "application/json"),
            Headers = { TransferEncodingChunked = chunked },
        };

        var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("1048576", (await JsonOf(answer)).GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:5080")]
    public async Task Get_ForeignHost_Is400NamingIt(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI") { Headers = { Host = name } };

        var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(name.Split(':')[0], (await JsonOf(answer)).GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.NoContent)]
    public async Task Post_FromAPage_OnlyThisHostsOwnMay(string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "opportunities") { Content = new StringContent("""{"name":"Dock"}""") };
        request.Headers.Add("Origin", origin ?? http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(status, (await http.SendAsync(request)).StatusCode);
    }

    /// <summary>An image or a script of another site brings no origin, but a browser says whose page asks for it.</summary>
    [Theory]
    [InlineData("cross-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("same-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-origin", "cors", HttpStatusCode.OK)]
    [InlineData("none", "navigate", HttpStatusCode.OK)]
    public async Task Get_FromAPage_OnlyThisHostsOwnMayUnlessItIsALink(string site, string mode, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);

        Assert.Equal(status, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Patch_ManyAtOnce_AllSucceed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            http.PatchAsync(web.Opportunity, new StringContent($$"""{"name":"{{number}}"}"""))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
    }

    [Fact]
    public async Task Get_OtherPath_Is404WithAnErrorBody()
    {
        var answer = await http.GetAsync(new Uri("/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("0x80060888", (await JsonOf(answer)).GetProperty("error").Text("code"));
    }

    [Theory]
    [InlineData("/$batch")]
    [InlineData("/api/data/v8.2/$batch")]
    [InlineData("/api/data/v9.2/quotes/$batch")]
    public async Task Batch_ElsewhereThanInTheServiceRoot_IsNotRun(string path)
    {
        using var body = new StringContent($"--b\r\nContent-Type: application/http\r\n\r\nDELETE /api/data/v9.2/{web.Quote} HTTP/1.1\r\n\r\n--b--");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");

        var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body);

        Assert.Contains("$batch", (await JsonOf(answer)).GetProperty("error").Text("message"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(web.Quote)).StatusCode);
    }

    [Fact]
    public async Task Delete_Row_HasNoBody()
    {
        var answer = await http.DeleteAsync(web.Quote);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
