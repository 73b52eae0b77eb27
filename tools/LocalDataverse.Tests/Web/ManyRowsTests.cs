using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Query.Translation;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>10,000 quotes over 1,000 opportunities. The plan is the same for a million, which <c>B million</c> of the benchmarks loads.</summary>
public sealed class ManyRowsTests : IDisposable
{
    private const int Opportunities = 1_000;
    private const int QuotesEach = 10;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"many-rows-{Guid.NewGuid():N}.db");

    public void Dispose() => Array.ForEach(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"), File.Delete);

    [Fact]
    public void QuotesOfAnOpportunity_AmongTenThousand_AreFoundByIndex()
    {
        using var organization = Organization.Open(new OrganizationOptions { DatabasePath = file });
        var ids = Enumerable.Range(0, Opportunities).Select(_ => Guid.NewGuid()).ToList();
        organization.Load(ids.Select(id => new Entity("opportunity", id) { ["name"] = "Roof" }));
        organization.Load(ids.SelectMany(Quotes));
        var client = new WebClient(organization);
        var address = $"quotes?$select=name&$filter=_opportunityid_value eq {ids[471]} and statecode eq 1&$orderby=name";

        var set = client.Json(address);

        Assert.Equal(["Quote 1", "Quote 3", "Quote 5", "Quote 7", "Quote 9"], set.Texts("name"));
        AssertSought("INDEX quote@opportunityid@statecode@quotenumber (opportunityid=? AND statecode=?)", address);
        AssertSought("INDEX quote@opportunityid", "quotes?$filter=opportunityid/name eq 'x' and _opportunityid_value eq " + ids[0]);
        Assert.Equal("5000", client.Get("quotes/$count").Text());
    }

    private static IEnumerable<Entity> Quotes(Guid opportunity) => Enumerable.Range(0, QuotesEach).Select(number => new Entity("quote", Guid.NewGuid())
    {
        ["name"] = $"Quote {number}",
        ["opportunityid"] = new EntityReference("opportunity", opportunity),
        ["statecode"] = new OptionSetValue(number % 2),
    });

    private void AssertSought(string index, string address)
    {
        var plan = Explain(address);

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
    }

    private string Explain(string address)
    {
        var options = LocalDataverse.Web.QueryOptions.Read(new Uri(WebClient.Root + address).Query);
        var query = RowQueryReader.Read(Engine.Metadata.Tables.Get("quote"), options, RowQueryReader.OfSet);
        var statement = SelectStatement.Of(QueryRequest.From(FetchWriter.Write(query, new FetchPage())), RowAccess.System);
        using var connection = new StoreConnection(file);
        using var reader = connection.Read("EXPLAIN QUERY PLAN " + statement.Sql(null), statement.Values);
        return string.Join('\n', Lines(reader).ToList());
    }

    private static IEnumerable<string> Lines(Statement reader)
    {
        while (reader.Read())
        {
            yield return reader.GetString(3);
        }
    }
}
