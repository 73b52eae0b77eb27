namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>The way into the dialog and back: what is handed over, what follows it, and when the simple way is taken.</summary>
public class DialogTests
{
    private const string Ready = "page.whileOpen = key => { handed = storage[key]; storage[key] = JSON.stringify(Object.assign(JSON.parse(handed), { ready: true })); }; var handed";
    private const string Running = "page.whileOpen = key => { storage[key] = JSON.stringify({ ready: true, running: true }); }";
    private const string MayGoOn = "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.";
    private const string Quote = "0b8a7b1c-2222-4a5b-9c3d-000000000002";

    [Fact]
    public void CloseQuotes_WideWindow_OpensTheDialogAndRefreshesWhenItHasGone()
    {
        using var page = Wide();

        page.CloseQuotes();

        Assert.Equal(["open dialog", "refresh form", "refresh subgrid quote", "refresh every command bar"], page.Log);
        Assert.Equal("webresource opsclose_/html/closequotes.html", page.Text("[page.opened[0].input.pageType, page.opened[0].input.webresourceName].join(' ')"));
        Assert.Equal("2 Close quotes", page.Text("[page.opened[0].options.target, page.opened[0].options.title].join(' ')"));
    }

    [Fact]
    public void CloseQuotes_Handover_HoldsTheOpportunityAndEveryTextWithItsPlaceholders()
    {
        using var page = Wide(1030);

        page.CloseQuotes();

        Assert.Equal("""[{"id":"0b8a7b1c-1111-4a5b-9c3d-000000000001","name":"New warehouse"}]""", page.Text("JSON.stringify(JSON.parse(handed).opportunities)"));
        Assert.Equal("Luk {0} tilbud", page.Text("JSON.parse(handed).words.CloseCount_other"));
        Assert.Equal("[]", page.Text("JSON.stringify(JSON.parse(handed).quotes)"));
        Assert.Equal("{}", page.Text("JSON.stringify(storage)"));
    }

    [Fact]
    public void CloseQuotes_Key_NeedsNoEncodingAndIsNewEachTime()
    {
        using var page = Wide();

        page.CloseQuotes().CloseQuotes();

        Assert.Matches("^opsclose\\.CloseQuotes\\.[0-9a-z]+$", page.Text("page.opened[0].input.data"));
        Assert.NotEqual(page.Text("page.opened[0].input.data"), page.Text("page.opened[1].input.data"));
    }

    [Fact]
    public void CloseQuotes_QuotesSelectedInTheSubgrid_AreHandedOver()
    {
        using var page = Wide();

        page.Run($"ProjectOpsClose.OpportunityRibbon.closeQuotes(form, [{{ Id: '{{{Quote.ToUpperInvariant()}}}', Name: 'Phase 2', TypeName: 'quote' }}])");

        Assert.Equal($"[\"{Quote}\"]", page.Text("JSON.stringify(JSON.parse(handed).quotes)"));
    }

    [Fact]
    public void CloseQuotesOfSelected_WideWindow_HandsOverEachAndRefreshesTheGrid()
    {
        using var page = Wide();

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(["open dialog", "refresh grid"], page.Log);
        Assert.Equal(["Alpha", "Beta"], page.Strings("JSON.parse(handed).opportunities.map(one => one.name)"));
    }

    [Fact]
    public void CloseQuotes_DialogWentAwayInTheMiddleOfARun_SaysAfterTheRefreshThatTheServerMayGoOn()
    {
        using var page = Wide().Given(Running);

        page.CloseQuotes();

        Assert.Equal(["open dialog", "refresh form", "refresh subgrid quote", "refresh every command bar", $"notify WARNING opsclose.CloseQuotes: {MayGoOn}"], page.Log);
        Assert.Equal(["opsclose.CloseQuotes"], page.Strings("page.cleared"));
    }

    [Fact]
    public void CloseQuotesOfSelected_DialogWentAwayInTheMiddleOfARun_SaysAfterTheRefreshThatTheServerMayGoOn()
    {
        using var page = Wide().Given(Running);

        page.CloseQuotesOf("Alpha", "Beta");

        Assert.Equal(["open dialog", "refresh grid", $"alert: {MayGoOn}"], page.Log);
    }

    [Theory]
    [InlineData("page.openFails = Promise.reject({ errorCode: 2 })")]
    [InlineData("page.openFails = Promise.reject(new Error('gone'))")]
    public void CloseQuotes_DialogWasShownAndThePromiseRejects_StillRefreshesAndSaysNothing(string given)
    {
        using var page = Wide().Given(given);

        page.CloseQuotes();

        Assert.Equal(["open dialog", "refresh form", "refresh subgrid quote", "refresh every command bar"], page.Log);
    }

    [Theory]
    [InlineData("page.width = 768")]
    [InlineData("page.width = 320")]
    [InlineData("page.formFactor = 3")]
    [InlineData("sessionStorage.setItem = () => { throw new Error('QuotaExceededError'); }")]
    public void CloseQuotes_NoDialogCanBeShown_AsksTheSimpleWayAtOnce(string given)
    {
        using var page = Wide().Given($"{given}; page.confirm = false");

        page.CloseQuotes();

        Assert.DoesNotContain("open dialog", page.Log);
        Assert.Contains(page.Log, entry => entry.StartsWith("confirm: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.whileOpen = () => {}")]
    [InlineData("page.openFails = Promise.reject(new Error('not supported')); page.whileOpen = () => {}")]
    public void CloseQuotes_DialogNeverSaidThatItIsThere_AsksTheSimpleWay(string given)
    {
        using var page = Wide().Given($"{given}; page.confirm = false");

        page.CloseQuotes();

        Assert.Equal("open dialog", page.Log[0]);
        Assert.Contains(page.Log, entry => entry.StartsWith("confirm: ", StringComparison.Ordinal));
        Assert.Equal("{}", page.Text("JSON.stringify(storage)"));
    }

    [Fact]
    public void CloseQuotes_AppOfAnotherOrigin_IsTakenForWide()
    {
        using var page = Wide().Given("Object.defineProperty(window.parent, 'innerWidth', { get: () => { throw new Error('SecurityError'); } })");

        page.CloseQuotes();

        Assert.Equal("open dialog", page.Log[0]);
    }

    private static CommandPage Wide(int language = 1033) => new CommandPage(language).Given($"page.width = 769; {Ready}");
}
