using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>
/// What is no HTTP request the server refuses with a bare status, before the Web API sees it. What is one gets Dataverse's error,
/// however wrong it is.
/// </summary>
public sealed class RefusalWireTests(WireHost host) : IClassFixture<WireHost>
{
    private const string Row = "PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1\r\n";
    private const string Host = "Host: {host}\r\n";

    public static TheoryData<string, string, string> Lines => new()
    {
        { "PATCH /api/data/v9.2/opportunities({id}) HTTP/9.9\r\n", "505 HTTP Version Not Supported", "" },
        { "PATCH /api/data/v9.2/opportunities({id})\r\n", "400 Bad Request", "" },
        { "PATCH /api/data/v9.2/ opportunities({id}) HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PA(CH /api/data/v9.2/opportunities({id}) HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH api/data/v9.2/opportunities({id}) HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH /api/data/v9.2/opportunities({id})/%00 HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH /api/data/v9.2/opportunities({id})/\0 HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH /api/data/v9.2/opportunities({id})/\xF8 HTTP/1.1\r\n", "400 Bad Request", "" },
        { "PATCH * HTTP/1.1\r\n", "405 Method Not Allowed", "" },
        { "PATCH http://evil.example/api/data/v9.2/opportunities({id}) HTTP/1.1\r\n", "400 Bad Request", "" },
        { "\x16\x03\x01\x02\0\x01\0\x01\xFC\x03\x03\r\n", "400 Bad Request", "" },
        { "PATCH /" + new string('z', 33 * 1024) + " HTTP/1.1\r\n", "414 URI Too Long", "32768 bytes" },
        { "PATCH /" + new string('z', 3 * 1024 * 1024) + " HTTP/1.1\r\n", "414 URI Too Long", "" },
    };

    public static TheoryData<string, string, string> Headers => new()
    {
        { "", "400 Bad Request", "" },
        { Host + Host, "400 Bad Request", "" },
        { "Host: a b\r\n", "400 Bad Request", "" },
        { "Host: localhost:port\r\n", "400 Bad Request", "" },
        { "Host: \r\n", "400 Bad Request", "The host ''" },
        { Host + "X Y: z\r\n", "400 Bad Request", "" },
        { Host + "nonsense\r\n", "400 Bad Request", "" },
        { Host + ": z\r\n", "400 Bad Request", "" },
        { Host + "Prefer: a\r\n folded\r\n", "400 Bad Request", "" },
        { Host + "Prefer: a\rb\r\n", "400 Bad Request", "" },
        { Host + "Prefer: a\0b\r\n", "400 Bad Request", "" },
        { Host + "Prefer: \xFF\xFE\r\n", "400 Bad Request", "" },
        { Host + "Content-Length: -1\r\n", "400 Bad Request", "" },
        { Host + "Content-Length: 99999999999999999999\r\n", "400 Bad Request", "" },
        { Host + "Content-Length: 5\r\nContent-Length: 6\r\n", "400 Bad Request", "" },
        { Host + "Content-Length: 1048577\r\n", "413 Payload Too Large", "1048576 bytes" },
        { Host + "Transfer-Encoding: gzip\r\n", "400 Bad Request", "" },
        { Host + "X: " + new string('z', 40 * 1024) + "\r\n", "431 Request Header Fields Too Large", "" },
        { Host + string.Concat(Enumerable.Repeat("X: z\r\n", 200)), "431 Request Header Fields Too Large", "" },
    };

    public static TheoryData<string, string> Chunks => new()
    {
        { "zz\r\n{}\r\n0\r\n\r\n", "Bad chunk size" },
        { "ffffffffffff\r\n{}", "Bad chunk size" },
        { "-1\r\n{}\r\n0\r\n\r\n", "Bad chunk size" },
        { "e\r\n{\"name\":\"New\"}xx0\r\n\r\n", "Bad chunk suffix" },
        { "e\r\n{\"name\":\"New\"}\r\n0\r\nbad trailer\r\n\r\n", "Invalid request header" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void RequestLine_Broken_IsRefused(string line, string status, string named) =>
        Refuse(line + Host + "Content-Length: 14\r\n\r\n{\"name\":\"New\"}", status, named);

    [Theory]
    [MemberData(nameof(Headers))]
    public void Header_Broken_IsRefused(string headers, string status, string named) =>
        Refuse(Row + headers + "\r\n", status, named);

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Chunk_Broken_IsRefusedNamingWhat(string chunks, string named) =>
        Refuse(Row + Host + "Transfer-Encoding: chunked\r\n\r\n" + chunks, "400 Bad Request", named);

    [Fact]
    public void SecondRequest_Broken_LeavesTheFirstItsAnswer()
    {
        var answers = host.SendRaw("GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}\r\n\r\nnonsense\r\n\r\n");

        Assert.Equal(["200 OK", "400 Bad Request"], answers.Select(answer => answer.Status));
        Assert.Contains("UserId", answers[0].Body, StringComparison.Ordinal);
        Assert.Empty(answers[1].Body);
    }

    [Fact]
    public void Http2_IsAskedForHttp11InItsOwnProtocol()
    {
        const char GoAway = (char)7;
        const char Http11Required = (char)13;

        var frame = host.SendBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        Assert.Equal((GoAway, Http11Required), (frame[3], frame[^1]));
    }

    /// <param name="named">What the error names; empty: a bare status.</param>
    private void Refuse(string request, string status, string named)
    {
        var id = host.Organization.AddOpportunity(and: row => row["name"] = "Old");

        var answer = host.SendRaw(request.Replace("{id}", id.ToString(), StringComparison.Ordinal))[0];

        Assert.Equal(status, answer.Status);
        if (named.Length == 0)
        {
            Assert.Equal(("0", ""), (answer.Headers["Content-Length"], answer.Body));
        }
        else
        {
            AssertNames(named, answer);
        }

        Assert.Equal("Old", host.Organization.Row("opportunity", id).GetAttributeValue<string>("name"));
        Assert.Equal("200 OK", host.SendRaw("GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}\r\n\r\n")[0].Status);
    }

    private static void AssertNames(string named, WireAnswer answer)
    {
        Assert.Equal(("4.0", "application/json; odata.metadata=minimal"), (answer.Headers["OData-Version"], answer.Headers["Content-Type"]));
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("error");
        Assert.Contains(named, error.Text("message"), StringComparison.Ordinal);
        Assert.StartsWith("0x", error.Text("code"), StringComparison.Ordinal);
    }
}
