namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>Batches in the forms that clients have been seen to send.</summary>
public sealed class BatchWireTests(WireHost host) : IClassFixture<WireHost>
{
    private const string Head =
        """
        POST /api/data/v9.2/$batch HTTP/1.1
        Accept: application/json
        OData-Version: 4.0
        Content-Type: multipart/mixed;boundary=dwa_batch_1
        """;

    /// <summary>As dynamics-web-api writes it: a line break first, absolute addresses, no empty line before what has no body.</summary>
    private const string Absolute =
        """

        --dwa_batch_1
        Content-Type: multipart/mixed;boundary=changeset_1

        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 100001

        POST http://{host}/api/data/v9.2/accounts HTTP/1.1
        Content-Type: application/json

        {"name":"NAME"}

        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 100002

        DELETE http://{host}/api/data/v9.2/opportunities(ID) HTTP/1.1
        Content-Type: application/json

        --changeset_1--

        --dwa_batch_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET http://{host}/api/data/v9.2/accounts?$select=name&$filter=name%20eq%20%27NAME%27 HTTP/1.1
        Accept: application/json

        --dwa_batch_1--

        """;

    /// <summary>As dataverse-webapi writes it: relative addresses, a type of entry.</summary>
    private const string Relative =
        """
        --dwa_batch_1
        Content-Type: multipart/mixed;boundary=changeset_1

        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 1

        POST /api/data/v9.2/accounts HTTP/1.1
        Content-Type: application/json;type=entry

        {"name":"NAME"}
        --changeset_1
        Content-Type: application/http
        Content-Transfer-Encoding:binary
        Content-ID: 2

        DELETE /api/data/v9.2/opportunities(ID) HTTP/1.1
        Content-Type: application/json;type=entry

        --changeset_1--

        --dwa_batch_1
        Content-Type: application/http
        Content-Transfer-Encoding:binary

        GET /api/data/v9.2/accounts?$select=name&$filter=name%20eq%20%27NAME%27 HTTP/1.1
        Accept: application/json

        --dwa_batch_1--
        """;

    [Theory]
    [InlineData(Absolute, "\n")]
    [InlineData(Absolute, "\r\n")]
    [InlineData(Relative, "\n")]
    [InlineData(Relative, "\r\n")]
    public async Task Batch_AnyLineEndAndAddress_IsRunWhole(string recorded, string lineEnd)
    {
        var name = $"Yard-{Guid.NewGuid():N}";
        var opportunity = host.Organization.AddOpportunity();
        var body = recorded.Replace("NAME", name, StringComparison.Ordinal).Replace("ID)", $"{opportunity})", StringComparison.Ordinal).ReplaceLineEndings(lineEnd);

        var answer = await host.SendAsync(Head, body);

        Assert.Equal("200 OK", answer.Status);
        Assert.StartsWith("--batchresponse_", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n--changesetresponse_", answer.Body, StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"{name}\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Organization.All("opportunity"), row => row.Id == opportunity);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task ChangeSet_MemberRefusedByTheGuard_IsRolledBack(string lineEnd)
    {
        var opportunity = host.Organization.AddOpportunity();
        host.AddQuote(opportunity, 1);
        var name = $"Yard-{Guid.NewGuid():N}";
        var body = Absolute.Replace("NAME", name, StringComparison.Ordinal)
            .Replace(
                "DELETE http://{host}/api/data/v9.2/opportunities(ID) HTTP/1.1\nContent-Type: application/json\n",
                $$$"""
                POST http://{host}/api/data/v9.2/WinOpportunity HTTP/1.1
                Content-Type: application/json

                {"Status":3,"OpportunityClose":{"opportunityid@odata.bind":"/opportunities({{{opportunity}}})"}}
                """,
                StringComparison.Ordinal)
            .ReplaceLineEndings(lineEnd);

        var answer = await host.SendAsync(Head, body);

        Assert.Equal("400 Bad Request", answer.Status);
        Assert.Contains("{\"error\":{\"code\":\"0x80040265\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("changesetresponse_", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Organization.All("account"), row => row.GetAttributeValue<string>("name") == name);
    }

    [Theory]
    [InlineData("POST /api/data/v9.2/$batch HTTP/1.1", "x", "Content-Type")]
    [InlineData("POST /api/data/v9.2/$batch HTTP/1.1\nContent-Type: multipart/mixed", "x", "boundary")]
    [InlineData("POST /api/data/v9.2/$batch HTTP/1.1\nContent-Type: multipart/mixed; boundary=b", "", "'--b'")]
    public async Task Batch_ThatIsNone_IsRefusedNamingTheFault(string head, string body, string named)
    {
        var answer = await host.SendAsync(head, body);

        Assert.Equal("400 Bad Request", answer.Status);
        Assert.StartsWith("{\"error\":{\"code\":\"0x80060888\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains(named, answer.Body, StringComparison.Ordinal);
    }
}
