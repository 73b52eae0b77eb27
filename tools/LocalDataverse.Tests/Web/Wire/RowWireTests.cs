using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>Headers of rows' requests in the forms that clients have been seen to send.</summary>
public sealed partial class RowWireTests(WireHost host) : IClassFixture<WireHost>
{
    [Fact]
    public async Task IfNoneMatch_TheWordNull_IsAsIfItWereNotThere()
    {
        var id = host.Organization.AddOpportunity();

        var read = await host.SendAsync($"GET /api/data/v9.2/opportunities({id})?$select=name HTTP/1.1\nIf-None-Match: null");
        var updated = await host.SendAsync($"PATCH /api/data/v9.2/opportunities({id}) HTTP/1.1\nIf-None-Match: null", "{\"name\":\"New\"}");

        Assert.Equal(("200 OK", "204 No Content"), (read.Status, updated.Status));
    }

    [Theory]
    [InlineData("return=representation,odata.include-annotations=\"*\"")]
    [InlineData("odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\",odata.maxpagesize=5,return=representation")]
    public async Task Prefer_CommaJoinedInAnyOrder_IsHonouredWhole(string prefer)
    {
        var answer = await host.SendAsync(
            $"POST /api/data/v9.2/opportunities?$select=name,statecode HTTP/1.1\nContent-Type: application/json\nPrefer: {prefer}", "{\"name\":\"Dock\"}");

        Assert.Equal("201 Created", answer.Status);
        Assert.Contains("return=representation", answer.Headers["Preference-Applied"], StringComparison.Ordinal);
        Assert.Contains("\"statecode@OData.Community.Display.V1.FormattedValue\":\"Open\",\"statecode\":0", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_OnTheWire_HasItsNamesToTheLetter()
    {
        var id = host.Organization.AddOpportunity();

        var answer = await host.SendAsync($"GET /api/data/v9.2/opportunities({id})?$select=name,_customerid_value HTTP/1.1");

        var context = $"http://{host.Authority}/api/data/v9.2/$metadata#opportunities(name,_customerid_value)/$entity";
        Assert.Equal(
            $$"""{"@odata.context":"{{context}}","@odata.etag":"W/\"1\"","opportunityid":"{{id}}","name":"New roof","_customerid_value":null}""",
            Version().Replace(answer.Body, "1"));
    }

    [Fact]
    public async Task Create_OnTheWire_NamesTheRowInODataEntityId()
    {
        var answer = await host.SendAsync("POST /api/data/v9.2/accounts HTTP/1.1\nContent-Type: application/json", "{\"name\":\"Yard\"}");

        Assert.Equal("204 No Content", answer.Status);
        Assert.Matches($"^http://{host.Authority}/api/data/v9\\.2/accounts\\([0-9a-f-]{{36}}\\)$", answer.Headers["OData-EntityId"]);
    }

    [GeneratedRegex("(?<=W/\\\\\")[0-9]+")]
    private static partial Regex Version();
}
