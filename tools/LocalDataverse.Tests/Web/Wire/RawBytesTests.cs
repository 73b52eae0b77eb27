using System.Text.Json;
using CsCheck;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>
/// Thousands of broken requests by a socket: each is answered, with a bare status where it is no HTTP and else with an error that
/// says what is wrong, and none changes a row.
/// </summary>
[Trait("Category", ManyInputs.Category)]
public sealed class RawBytesTests(WireHost host, ITestOutputHelper output) : IClassFixture<WireHost>
{
    private static readonly Gen<string> Junk = Gen.Char['\0', '\xFF'].Array[1, 12].Select(characters => new string(characters));

    /// <summary>What no target and no name of a header may have inside it.</summary>
    private static readonly Gen<char> Forbidden = Gen.OneOf(Gen.Char['\0', '\b'], Gen.Const('\v'), Gen.Char['\x80', '\xFF']);

    [Fact]
    public void Request_CertainlyBroken_IsRefused()
    {
        var id = host.Organization.AddOpportunity(and: row => row["name"] = "Old");
        var before = host.Organization.Row("opportunity", id).RowVersion;

        Broken(id).Hold(output, 3_000, request =>
        {
            var answer = host.SendRaw(request)[0];

            Assert.True(Number(answer) is (>= 400 and < 500) or 505, $"{JsonSerializer.Serialize(request)}: {answer}");
            AssertBareOrNamesTheFault(answer, request);
        });

        Assert.Equal(before, host.Organization.Row("opportunity", id).RowVersion);
    }

    [Fact]
    public void Bytes_OfAReadAtRandom_AreAnsweredOrRefused() => Check(
        from cut in Gen.Int[0, 90]
        from length in Gen.Int[0, 20]
        from junk in Junk
        select Splice("GET /api/data/v9.2/opportunities?$select=name&$top=1 HTTP/1.1\r\nHost: {host}\r\nPrefer: odata.maxpagesize=5\r\n\r\n", cut, length, junk));

    [Fact]
    public void Bytes_AtRandom_AreRefused() => Check(Gen.Char['\0', '\xFF'].Array[1, 200].Select(characters => new string(characters)));

    private static Gen<string> Broken(Guid id) =>
        from junk in Junk
        from forbidden in Forbidden
        from letters in Gen.String[Gen.Char['a', 'z'], 0, 8]
        from whole in Gen.OneOf(
            Request($"PATCH /api/data/v9.2/opportunities({id}){letters}{forbidden} HTTP/1.1"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1{letters}x"),
            Request($"PATCH /api/data/v9.2/opportunities({id})/{letters} {letters} HTTP/1.1"),
            Request($"PATCH {letters}api/data/v9.2/opportunities({id}) HTTP/1.1"),
            Request($"PA{forbidden}TCH /api/data/v9.2/opportunities({id}) HTTP/1.1"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"X{letters}{forbidden}: {letters}"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"X{letters} : {letters}"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"{letters}without"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"X: {letters}\0{letters}"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"Host: {letters}x"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"Transfer-Encoding: {letters}x"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"Content-Length: {letters}x"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"Transfer-Encoding: chunked\r\n\r\n{letters}x{junk}"),
            Request($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1", $"Transfer-Encoding: chunked\r\n\r\ne\r\n{{\"name\":\"New\"}}{letters}x{junk}"))
        select whole;

    private static string Request(string line, string header = "") =>
        $$"""{{line}}{{"\r\n"}}Host: {host}{{"\r\n"}}{{header}}{{(header.Length > 0 ? "\r\n" : "")}}{{"\r\n"}}""";

    private static string Splice(string text, int start, int length, string junk) =>
        text[..start] + junk + text[Math.Min(start + length, text.Length)..];

    private static int Number(WireAnswer answer) => int.Parse(answer.Status[..3], null);

    private void Check(Gen<string> requests)
    {
        var before = Versions();

        requests.Hold(output, 3_000, request =>
        {
            foreach (var answer in host.SendRaw(request))
            {
                Assert.True(Number(answer) is 200 or (>= 400 and < 500) or 501 or 505, $"{JsonSerializer.Serialize(request)}: {answer}");
                if (answer.Status != "200 OK")
                {
                    AssertBareOrNamesTheFault(answer, request);
                }
            }
        });

        Assert.Equal(before, Versions());
    }

    private static void AssertBareOrNamesTheFault(WireAnswer answer, string request)
    {
        if (answer.Headers.ContainsKey("OData-Version"))
        {
            Assert.True(answer.Body.StartsWith("{\"error\":{", StringComparison.Ordinal), $"{JsonSerializer.Serialize(request)}: {answer}");
            WordedError.Holds(JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").Text("message"));
        }
        else
        {
            Assert.True(answer.Headers["Content-Length"] == "0" && answer.Body.Length == 0, $"{JsonSerializer.Serialize(request)}: {answer}");
        }
    }

    private string Versions() => string.Join(';', host.Organization.All("opportunity").Select(row => $"{row.Id} {row.RowVersion}"));
}
