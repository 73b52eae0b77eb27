using System.Text.Json;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Held against https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables.</summary>
public sealed class ExpandTests : IDisposable
{
    private const string NextLink = "opportunity_quotes@odata.nextLink";

    private readonly WebFixture web = new();
    private readonly WebClient client;

    // SYSTEM: who may read users too.
    public ExpandTests() => client = new WebClient(web.Organization.Host);

    public void Dispose() => web.Dispose();

    [Fact]
    public void Collection_OneLevel_IsWholeAndLinkedWithoutPaging()
    {
        var row = First("opportunities?$select=name&$expand=opportunity_quotes($select=name;$filter=name ne 'a;b(';$orderby=name desc)");

        Assert.Equal(["Gamma", "Beta", "Alpha"], Names(row));
        Assert.Equal(
            $"{WebClient.Root}{web.Opportunity}/opportunity_quotes?$select=name&$filter=name%20ne%20%27a%3Bb%28%27&$orderby=name%20desc",
            row.Text(NextLink));
        Assert.Equal(["Gamma", "Beta", "Alpha"], client.Json(row.Text(NextLink)!).Texts("name"));
        Assert.Equal(["Gamma"], client.Json(row.Text(NextLink)!, ("Prefer", "odata.maxpagesize=1")).Texts("name"));
    }

    [Fact]
    public void Collection_OneLevel_TakesTop() =>
        Assert.Equal(["Beta"], Names(First("opportunities?$expand=opportunity_quotes($select=name;$filter=statecode eq 0;$top=1)")));

    [Fact]
    public void Collection_WithoutOptions_IsLinkedWithoutAny() =>
        Assert.Equal($"{WebClient.Root}{web.Opportunity}/opportunity_quotes", First("opportunities?$expand=opportunity_quotes").Text(NextLink));

    [Fact]
    public void Collection_OfOneRow_IsNotLinked() =>
        Assert.DoesNotContain(NextLink, client.Json($"{web.Opportunity}?$expand=opportunity_quotes($select=name)").Names());

    [Fact]
    public void Collection_NestedExpandAndPageSize_IsPagedToTheEnd()
    {
        const string Address = "opportunities?$select=name&$expand=opportunity_quotes($select=name;$expand=owninguser($select=systemuserid))";
        var prefer = ("Prefer", "odata.maxpagesize=2");
        var row = First(Address, prefer);
        var rest = client.Json(row.Text(NextLink)!, prefer);

        Assert.Equal(2, Names(row).Count);
        Assert.Equal(["Alpha", "Beta", "Gamma"], Names(row).Concat(rest.Texts("name")).Order());
        Assert.Equal(web.Organization.UserId, rest.GetProperty("value")[0].GetProperty("owninguser").GetProperty("systemuserid").GetGuid());
        Assert.DoesNotContain("@odata.nextLink", rest.Names());
    }

    [Fact]
    public void Collection_NestedExpandPagedOut_LinksToAnEmptyPage()
    {
        var prefer = ("Prefer", "odata.maxpagesize=5");
        var row = First("opportunities?$expand=opportunity_quotes($select=name;$expand=opportunityid($select=name))", prefer);

        Assert.Equal(3, Names(row).Count);
        Assert.Empty(client.Json(row.Text(NextLink)!, prefer).Texts("name"));
    }

    [Fact]
    public void OwningUser_IsTheUserWhoOwnsTheRow()
    {
        var quote = client.Json($"quotes?$select=_owninguser_value&$filter=owninguser/systemuserid eq {web.Organization.UserId}&$expand=owninguser($select=systemuserid)");

        Assert.Equal(3, quote.GetProperty("value").GetArrayLength());
        Assert.All(quote.GetProperty("value").EnumerateArray(), row => Assert.Equal(web.Organization.UserId, row.GetProperty("_owninguser_value").GetGuid()));
    }

    [Fact]
    public void Expand_FifteenAndOneMore_IsTakenAndRefused()
    {
        client.Json($"{web.Opportunity}?$expand={Chain(15)}");

        Assert.Contains("15", client.Get($"{web.Opportunity}?$expand={Chain(16)}").Error(400, "0x80060888"), StringComparison.Ordinal);

        static string Chain(int length) => length == 1
            ? "createdby($select=systemuserid)"
            : $"createdby($select=systemuserid;$expand={Chain(length - 1)})";
    }

    [Fact]
    public void Set_BehindARow_IsAsTheSetFilteredByIt()
    {
        web.AddQuote("Of another", state: 0, web.Organization.AddOpportunity());

        var set = client.Json($"{web.Opportunity}/opportunity_quotes?$select=name&$filter=statecode eq 1&$orderby=name&$count=true");

        Assert.Equal(["Alpha", "Gamma"], set.Texts("name"));
        Assert.Equal($"{WebClient.Root}$metadata#quotes(name)", set.Text("@odata.context"));
        Assert.Equal(2, set.GetProperty("@odata.count").GetInt32());
        Assert.Equal("3", client.Get($"{web.Opportunity}/opportunity_quotes/$count").Text());
        Assert.Equal(4, client.Json($"systemusers({web.Organization.UserId})/system_user_quotes").GetProperty("value").GetArrayLength());
    }

    [Theory]
    [InlineData("opportunity_quotes")]
    [InlineData("opportunity_quotes/$count")]
    [InlineData("customerid_account")]
    [InlineData("name")]
    public void Anything_BehindARowThatIsNotThere_Is404(string behind) =>
        client.Get($"opportunities(00000000-0000-0000-0000-000000000001)/{behind}").Error(404, "0x80040217");

    [Fact]
    public void Row_BehindALookup_IsAsItself()
    {
        var row = client.Json($"{web.Opportunity}/customerid_account?$select=name");

        Assert.Equal($"{WebClient.Root}$metadata#accounts(name)/$entity", row.Text("@odata.context"));
        Assert.Equal("Havnens Skibsværft", row.Text("name"));
        client.Get($"{web.Opportunity}/customerid_contact").NoContent();
    }

    [Fact]
    public void Value_OfOneProperty_IsAlone()
    {
        var value = client.Json($"{web.Quote}/name");

        Assert.Equal($"{WebClient.Root}$metadata#{web.Quote}/name", value.Text("@odata.context"));
        Assert.Equal("Alpha", value.Text("value"));
        Assert.Equal(JsonValueKind.Number, client.Json($"{web.Quote}/statecode").GetProperty("value").ValueKind);
        client.Get($"{web.Quote}/description").NoContent();
    }

    private JsonElement First(string address, params (string Name, string Value)[] headers) =>
        client.Json(address, headers).GetProperty("value")[0];

    private static List<string?> Names(JsonElement row) =>
        [.. row.GetProperty("opportunity_quotes").EnumerateArray().Select(quote => quote.Text("name"))];
}
