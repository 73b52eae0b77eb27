namespace ProjectOpsClose.LocalDataverse.Tests.Web;

public sealed class ConcurrencyTests : IDisposable
{
    private const int Writers = 4;
    private const int WritesEach = 25;

    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task Writers_AtOnce_AllSucceedOneAfterTheOther()
    {
        Rename(0, 0);
        var before = VersionOf(web.Opportunity);

        var statuses = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
            Enumerable.Range(0, WritesEach).Select(number => Rename(writer, number)).ToList())));

        Assert.All(statuses.SelectMany(status => status), status => Assert.Equal(204, status));
        Assert.Equal(before + (Writers * WritesEach), VersionOf(web.Opportunity));
    }

    [Fact]
    public async Task OneEtag_ManyWriters_OnlyOneWins()
    {
        var etag = web.Client.Json(web.Opportunity).Text("@odata.etag")!;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
            web.Client.Send("PATCH", web.Opportunity, $$"""{"name":"{{writer}}"}""", ("If-Match", etag)).Status)));

        Assert.Equal([204, .. Enumerable.Repeat(412, 7)], statuses.Order());
    }

    [Fact]
    public async Task Readers_WhileAChangeSetIsOpen_SeeAllOfItOrNothing()
    {
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => Enumerable.Repeat(0, int.MaxValue).TakeWhile(_ => !stop.IsCancellationRequested).Select(_ => Seen()).ToList());

        var halfway = Enumerable.Range(0, 20).Select(number => WriteBoth($"Round {number}")).ToList();

        await stop.CancelAsync();
        Assert.All([.. halfway, .. await reader], names => Assert.Single(names.Distinct()));
    }

    [Fact]
    public async Task Writer_WhileAChangeSetIsOpen_WaitsForItsEnd()
    {
        Task<int> other;
        using (var transaction = web.Client.Api.BeginTransaction())
        {
            other = Task.Run(() => Rename(1, 1));
            web.Client.Api.Answer(web.Client.Call("PATCH", web.Opportunity, """{"name":"First","description":"Kept"}""", []), transaction).NoContent();
            transaction.Commit();
        }

        Assert.Equal(204, await other);
        var row = web.Client.Json(web.Opportunity);
        Assert.Equal(("1/1", "Kept"), (row.Text("name"), row.Text("description")));
    }

    [Fact]
    public void Reader_WhileAWriterHoldsTheGate_IsAnsweredAtOnce()
    {
        using var transaction = web.Client.Api.BeginTransaction();
        web.Client.Api.Answer(web.Client.Call("PATCH", web.Opportunity, """{"name":"Unseen"}""", []), transaction).NoContent();

        Assert.Equal("New roof", web.Client.Json($"{web.Opportunity}?$select=name&$expand=opportunity_quotes").Text("name"));
    }

    private int Rename(int writer, int number) =>
        web.Client.Send("PATCH", web.Opportunity, $$"""{"name":"{{writer}}/{{number}}"}""").Status;

    /// <returns>What another client sees between the two.</returns>
    private string?[] WriteBoth(string name)
    {
        using var transaction = web.Client.Api.BeginTransaction();
        Write(web.Opportunity);
        var halfway = Seen();
        Write($"accounts({web.AccountId})");
        transaction.Commit();
        return halfway;

        void Write(string address) =>
            web.Client.Api.Answer(web.Client.Call("PATCH", address, $$"""{"name":"{{name}}"}""", []), transaction).NoContent();
    }

    // Before the first round the two have names of their own.
    private string?[] Seen()
    {
        var row = web.Client.Json($"{web.Opportunity}?$select=name&$expand=customerid_account($select=name)");
        var names = (string?[])[row.Text("name"), row.GetProperty("customerid_account").Text("name")];
        return names is ["New roof", "Havnens Skibsværft"] ? ["both old"] : names;
    }

    private long VersionOf(string address) => long.Parse(
        web.Client.Json(address).Text("@odata.etag")![3..^1], System.Globalization.CultureInfo.InvariantCulture);
}
