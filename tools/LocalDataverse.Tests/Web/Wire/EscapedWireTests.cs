using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>What is escaped is unescaped once, wherever it stands: %2500 is the text "%00", and no NUL.</summary>
public sealed class EscapedWireTests(WireHost host) : IClassFixture<WireHost>
{
    private const string Row = "opportunities(00000000-0000-0000-0000-000000000001)";

    private static readonly string[] Escapes = ["%2500", "%25zz", "%zz", "%", "%2525", "%252500", "%252F", "%2F", "%5C", "\\", "%FF", "%C0%80", "%ED%A0%80"];

    public static TheoryData<string> Paths => new(Escapes.SelectMany<string, string>(escape =>
        [escape, $"{escape}/{Row}", $"opportunities{escape}", $"opportunities({escape})", $"opportunities(name='{escape}')", $"{Row}/{escape}",
            $"opportunities/$count{escape}", $"EntityDefinitions(LogicalName='{escape}')", $"WhoAmI{escape}", $"$batch{escape}"]));

    public static TheoryData<string> Options => new(Escapes.SelectMany<string, string>(escape =>
        [$"$select={escape}", $"$filter={escape}", $"$filter=name%20eq%20{escape}", $"$orderby={escape}", $"$expand={escape}", $"$top={escape}",
            $"$skiptoken={escape}", $"fetchXml={escape}", $"{escape}=1"]));

    public static TheoryData<string> Members => new(Escapes.SelectMany<string, string>(escape =>
        [$"PATCH {escape} HTTP/1.1\n\n{{}}", $"PATCH opportunities({escape}) HTTP/1.1\n\n{{}}", $"PATCH /api/data/v9.2/{Row}/{escape} HTTP/1.1\n\n{{}}",
            $"PATCH ${escape} HTTP/1.1\n\n{{}}", $"PATCH $1/{escape} HTTP/1.1\n\n{{}}",
            Bind($"/accounts({escape})"), Bind($"accounts{escape}"), Bind($"${escape}")]));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Path_WithEscapes_IsRefusedByTheWebApi(string path) => AssertRefused($"GET /api/data/v9.2/{path}");

    [Theory]
    [MemberData(nameof(Options))]
    public void Option_WithEscapes_IsRefusedByTheWebApi(string option) => AssertRefused($"GET /api/data/v9.2/opportunities?{option}");

    [Theory]
    [MemberData(nameof(Members))]
    public async Task ChangeSetMember_WithEscapes_IsRefusedAndRollsBack(string member)
    {
        var body = $"--b\nContent-Type: multipart/mixed; boundary=c\n\n{Part("1", "POST accounts HTTP/1.1\n\n{\"name\":\"Yard\"}")}{Part("2", member)}--c--\n--b--";

        var answer = await host.SendAsync("POST /api/data/v9.2/$batch HTTP/1.1\nContent-Type: multipart/mixed; boundary=b", body);

        Assert.True(Number(answer) is (>= 400 and < 500) or 501, $"{member}: {answer}");
        Assert.Contains("\"error\":{\"code\":", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Organization.All("account"), row => row.GetAttributeValue<string>("name") == "Yard");
    }

    [Theory]
    [InlineData("%2500", "%00")]
    [InlineData("%2525", "%25")]
    [InlineData("%25zz", "%zz")]
    [InlineData("%FF", "%FF")]
    public void Segment_WithEscapes_IsNamedUnescapedOnce(string segment, string named) =>
        Assert.Contains($"'{named}'", AssertRefused($"GET /api/data/v9.2/{segment}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("%25")]
    [InlineData("%2500")]
    [InlineData("%23")]
    [InlineData("#")]
    [InlineData("%5C")]
    public void Text_WithEscapes_IsComparedUnescapedOnce(string escaped)
    {
        var name = $"Escaped {(escaped == "#" ? "#" : Uri.UnescapeDataString(escaped))}";
        var id = host.Organization.AddOpportunity(and: row => row["name"] = name);

        var answer = Send($"GET /api/data/v9.2/opportunities?$select=name&$filter=name%20eq%20'Escaped%20{escaped}'");

        Assert.Equal("200 OK", answer.Status);
        Assert.Contains(id.ToString(), answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_Whole_IsTheSameAsItsPath()
    {
        var answer = Send("GET http://{host}/api/data/v9.2/opportunities/$count?$filter=name%20eq%20'%2500'");

        Assert.Equal(("200 OK", "\u00EF\u00BB\u00BF0"), (answer.Status, answer.Body));
    }

    private static string Bind(string reference) =>
        $"POST opportunities HTTP/1.1\n\n{JsonSerializer.Serialize(new Dictionary<string, string> { ["customerid_account@odata.bind"] = reference })}";

    private static string Part(string id, string request) => $"--c\nContent-Type: application/http\nContent-ID: {id}\n\n{request}\n";

    private static int Number(WireAnswer answer) => int.Parse(answer.Status[..3], null);

    private WireAnswer Send(string line) => host.SendRaw($"{line} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n")[0];

    private string AssertRefused(string line)
    {
        var answer = Send(line);

        Assert.True(Number(answer) is (>= 400 and < 500) or 501, $"{line}: {answer}");
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").Text("message")!;
    }
}
