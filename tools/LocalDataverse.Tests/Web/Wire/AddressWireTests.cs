using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>An address is decoded once: what then still looks encoded is text.</summary>
public sealed class AddressWireTests(WireHost host) : IClassFixture<WireHost>
{
    [Theory]
    [InlineData("%2500", "404 Not Found", "segment '%00'")]
    [InlineData("%25zz", "404 Not Found", "segment '%zz'")]
    [InlineData("%2525", "404 Not Found", "segment '%25'")]
    [InlineData("%252F", "404 Not Found", "segment '%2F'")]
    [InlineData("%FF", "404 Not Found", "segment '%FF'")]
    [InlineData("%252e%252e/x", "404 Not Found", "segment '%2e%2e'")]
    [InlineData("WhoAmI%2500", "404 Not Found", "segment 'WhoAmI%00'")]
    [InlineData("opportunities(%2500)", "400 Bad Request", "'(%00)'")]
    [InlineData("opportunities/%2500", "400 Bad Request", "%2500")]
    [InlineData("EntityDefinitions(LogicalName='%2500')", "501 Not Implemented", "'%00'")]
    [InlineData("opportunities?$select=%2500", "400 Bad Request", "'%00'")]
    [InlineData("opportunities?%2500=1", "400 Bad Request", "parameter %00")]
    [InlineData("opportunities?%FF=1", "400 Bad Request", "parameter %FF")]
    [InlineData("opportunities?$filter=name%20eq%20%27%00%27", "400 Bad Request", "0x00")]
    [InlineData("opportunities?$skiptoken=%2500", "400 Bad Request", "$skiptoken")]
    public async Task Address_DecodedOnce_IsRefusedNamingThatText(string path, string status, string named)
    {
        var answer = await host.SendAsync($"GET /api/data/v9.2/{path} HTTP/1.1");
        var alone = Message(answer.Body);
        var batched = await host.SendAsync(
            "POST /api/data/v9.2/$batch HTTP/1.1\nContent-Type: multipart/mixed; boundary=b",
            $"--b\r\nContent-Type: application/http\r\n\r\nGET /api/data/v9.2/{path} HTTP/1.1\r\n\r\n\r\n--b--");

        Assert.Equal(status, answer.Status);
        Assert.Contains(named, alone, StringComparison.Ordinal);
        Assert.Contains($"HTTP/1.1 {status}", batched.Body, StringComparison.Ordinal);
        Assert.Contains(named, batched.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_ValueThatLooksEncoded_IsTakenAsText()
    {
        var id = host.Organization.AddOpportunity(and: row => row["name"] = "100%25");

        var answer = await host.SendAsync("GET /api/data/v9.2/opportunities?$select=name&$filter=name%20eq%20%27100%2525%27 HTTP/1.1");

        Assert.Equal("200 OK", answer.Status);
        Assert.Contains(id.ToString(), answer.Body, StringComparison.Ordinal);
    }

    private static string Message(string body) => JsonDocument.Parse(body).RootElement.GetProperty("error").Text("message")!;
}
