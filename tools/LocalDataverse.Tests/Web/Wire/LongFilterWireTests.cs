namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>Clients list the rows they want one by one.</summary>
public sealed class LongFilterWireTests(WireHost host) : IClassFixture<WireHost>
{
    [Theory]
    [InlineData("{0}", " or ", "eq")]
    [InlineData("not ({0})", " and ", "ne")]
    public async Task Filter_OfManyTerms_IsNotNestedTooDeep(string form, string between, string comparison)
    {
        var id = host.Organization.AddOpportunity(and: row => row["name"] = "The last");
        var terms = Enumerable.Range(0, 200).Select(index => $"name {comparison} 'None {index}'").Append($"name {comparison} 'The last'");
        var filter = Uri.EscapeDataString(string.Format(null, form, string.Join(between, terms)));

        var answer = await host.SendAsync($"GET /api/data/v9.2/opportunities?$select=name&$filter=opportunityid%20eq%20{id}%20and%20({filter}) HTTP/1.1");

        Assert.Equal(("200 OK", answer.Body), (answer.Status, answer.Body));
        Assert.Contains("\"name\":\"The last\"", answer.Body, StringComparison.Ordinal);
    }
}
