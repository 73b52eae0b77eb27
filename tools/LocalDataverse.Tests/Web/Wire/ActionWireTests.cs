namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>Actions and functions in the forms that clients have been seen to send.</summary>
public sealed class ActionWireTests(WireHost host) : IClassFixture<WireHost>
{
    [Theory]
    [InlineData("WinOpportunity")]
    [InlineData("WinOpportunity()")]
    public async Task UnboundAction_WithAndWithoutBrackets_Is204(string action)
    {
        var id = host.Organization.AddOpportunity();

        var answer = await host.SendAsync(
            $"""
            POST /api/data/v9.2/{action} HTTP/1.1
            Accept: application/json
            OData-Version: 4.0
            OData-MaxVersion: 4.0
            Content-Type: application/json; charset=utf-8
            """,
            $$$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/opportunities({{{id}}})","@odata.type":"Microsoft.Dynamics.CRM.opportunityclose"}}""");

        Assert.Equal(("204 No Content", "4.0", ""), (answer.Status, answer.Headers["OData-Version"], answer.Body));
        Assert.Equal(1, host.Organization.StateOf(id));
    }

    [Theory]
    [InlineData("/opportunities({0})")]
    [InlineData("opportunities({0})")]
    [InlineData("http://{{host}}/api/data/v9.2/opportunities({0})")]
    public async Task Bind_InEachOfItsForms_IsThatRow(string form)
    {
        var id = host.Organization.AddOpportunity();
        var address = string.Format(null, form, id.ToString("D").ToUpperInvariant());

        var answer = await host.SendAsync(
            """
            POST /api/data/v9.2/LoseOpportunity HTTP/1.1
            Content-Type: application/json; charset=utf-8
            """,
            $$$"""{"Status":4,"OpportunityClose":{"subject":"Lost","opportunityid@odata.bind":"{{{address}}}"}}""");

        Assert.Equal("204 No Content", answer.Status);
        Assert.Equal(2, host.Organization.StateOf(id));
    }

    [Fact]
    public async Task BoundAction_ContentLengthZeroWithoutContentType_AnswersItsOutputs()
    {
        var id = host.Organization.AddOpportunity();
        host.AddQuote(id, 1);

        var answer = await host.SendAsync(
            $"""
            POST /api/data/v9.2/opportunities({id})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes HTTP/1.1
            Accept: application/json
            OData-MaxVersion: 4.0
            OData-Version: 4.0
            Content-Length: 0
            """);

        AssertClosed(answer, active: 1, drafts: 0);
    }

    [Fact]
    public async Task BoundAction_NoLengthAtAll_AnswersItsOutputs()
    {
        var answer = await host.SendAsync(
            $"POST /api/data/v9.2/opportunities({host.Organization.AddOpportunity()})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes HTTP/1.1");

        AssertClosed(answer, active: 0, drafts: 0);
    }

    [Theory]
    [InlineData("0\r\n\r\n")]
    [InlineData("2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("b\r\n{\"Status\":6\r\n1\r\n}\r\n0\r\n\r\n")]
    public async Task BoundAction_ChunkedBody_AnswersItsOutputs(string chunks)
    {
        var id = host.Organization.AddOpportunity();
        host.AddQuote(id, 0);

        var answer = await host.SendAsync(
            $"""
            POST /api/data/v9.2/opportunities({id})/Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes HTTP/1.1
            Content-Type: application/json
            Transfer-Encoding: chunked
            """,
            chunks);

        AssertClosed(answer, active: 0, drafts: 1);
    }

    [Fact]
    public async Task WinOpportunity_WithAnActiveQuote_IsRefusedInDataversesForm()
    {
        var id = host.Organization.AddOpportunity();
        host.AddQuote(id, 1);

        var answer = await host.SendAsync(
            """
            POST /api/data/v9.2/WinOpportunity HTTP/1.1
            Content-Type: application/json
            """,
            $$$"""{"Status":3,"OpportunityClose":{"opportunityid@odata.bind":"/opportunities({{{id}}})"}}""");

        Assert.Equal("400 Bad Request", answer.Status);
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("{\"error\":{\"code\":\"0x80040265\",\"message\":\"", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("\"}}", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, host.Organization.StateOf(id));
    }

    [Fact]
    public async Task WinOpportunity_RefusedWithAnnotationsAskedFor_SaysTheProductsCode()
    {
        var id = host.Organization.AddOpportunity();
        host.AddQuote(id, 1);

        var answer = await host.SendAsync(
            """
            POST /api/data/v9.2/WinOpportunity HTTP/1.1
            Content-Type: application/json
            Prefer: return=representation,odata.include-annotations="*",odata.maxpagesize=5
            """,
            $$$"""{"Status":3,"OpportunityClose":{"opportunityid@odata.bind":"/opportunities({{{id}}})"}}""");

        Assert.Contains("\"@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode\":", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus\":", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task Function_WithHeadersOnlySomeClientsSend_IsAnswered(string function)
    {
        var answer = await host.SendAsync(
            $$"""
            GET /api/data/v9.0/{{function}} HTTP/1.1
            Accept: application/json
            Content-Type: application/json; charset=utf-8
            If-None-Match: null
            Prefer: odata.include-annotations=""
            """);

        Assert.Equal("200 OK", answer.Status);
        Assert.StartsWith(
            $"{{\"@odata.context\":\"http://{host.Authority}/api/data/v9.0/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse\",\"BusinessUnitId\":\"",
            answer.Body,
            StringComparison.Ordinal);
    }

    private void AssertClosed(WireAnswer answer, int active, int drafts)
    {
        Assert.Equal("200 OK", answer.Status);
        Assert.Equal("application/json; odata.metadata=minimal", answer.Headers["Content-Type"]);
        var context = $"http://{host.Authority}/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotesResponse";
        Assert.Equal(
            $"{{\"@odata.context\":\"{context}\",\"ActiveClosed\":{active},\"DraftsClosed\":{drafts},\"MoreToDo\":false,\"Remaining\":0}}",
            string.Concat("{", string.Join(',', answer.Body.Trim('{', '}').Split(',').Order(StringComparer.Ordinal)), "}"));
    }
}
