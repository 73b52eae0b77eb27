using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class PagingTests : IDisposable
{
    private const int Rows = 12_000;

    private readonly WebFixture web = new();

    public PagingTests() => web.Organization.Host.Load(Enumerable.Range(0, Rows).Select(number =>
        new Entity("competitor", Guid.NewGuid()) { ["name"] = $"Competitor {number / 2:00000}" }));

    public void Dispose() => web.Dispose();

    [Fact]
    public void NextLink_FollowedToTheEnd_BringsEveryRowOnceInOrder()
    {
        var (pages, names, ids) = Follow("competitors?$select=name&$orderby=name desc");

        Assert.Equal([5_000, 5_000, 2_000], pages);
        Assert.Equal(names.OrderByDescending(name => name, StringComparer.Ordinal), names);
        Assert.Equal(Rows, ids.Distinct().Count());
    }

    [Fact]
    public void NextLink_PageSizeAskedFor_KeepsOptionsAndIgnoresTop()
    {
        var (pages, names, _) = Follow(
            "competitors?$select=name&$top=10&$filter=" + Uri.EscapeDataString("startswith(name,'Competitor 000')") + "&$count=true",
            ("Prefer", "odata.maxpagesize=75"));

        Assert.Equal([75, 75, 50], pages);
        Assert.All(names, name => Assert.StartsWith("Competitor 000", name, StringComparison.Ordinal));
    }

    [Fact]
    public void NextLink_RowsAddedMeanwhile_SkipsAndRepeatsNone()
    {
        var first = web.Client.Json("competitors?$select=name&$orderby=name", ("Prefer", "odata.maxpagesize=100"));
        web.Organization.Host.Load([new Entity("competitor", Guid.NewGuid()) { ["name"] = "A newcomer before all" }]);

        var second = web.Client.Json(first.Text("@odata.nextLink")!, ("Prefer", "odata.maxpagesize=100"));

        Assert.Equal("Competitor 00050", second.Texts("name")[0]);
    }

    [Fact]
    public void Top_WithoutPageSize_HasNoNextLink() =>
        Assert.DoesNotContain("@odata.nextLink", web.Client.Json("competitors?$top=3").Names());

    [Fact]
    public void Count_MoreThanCanBeCounted_SaysSo()
    {
        var set = web.Client.Json("competitors?$count=true&$top=1", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal(1, set.GetProperty("value").GetArrayLength());
        Assert.DoesNotContain("@odata.nextLink", set.Names());
        Assert.Equal(5_000, set.GetProperty("@odata.count").GetInt32());
        Assert.True(set.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded").GetBoolean());
        Assert.Equal("5000", web.Client.Get("competitors/$count").Text());
    }

    private (List<int> Pages, List<string?> Names, List<Guid> Ids) Follow(string? address, params (string Name, string Value)[] headers)
    {
        var (pages, names, ids) = (new List<int>(), new List<string?>(), new List<Guid>());
        while (address is not null)
        {
            var set = web.Client.Json(address, headers);
            pages.Add(set.GetProperty("value").GetArrayLength());
            names.AddRange(set.Texts("name"));
            ids.AddRange(set.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("competitorid").GetGuid()));
            address = set.TryGetProperty("@odata.nextLink", out var next) ? next.GetString() : null;
        }

        return (pages, names, ids);
    }
}
