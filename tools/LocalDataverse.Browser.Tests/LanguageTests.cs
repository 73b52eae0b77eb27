using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>
/// Whatever languages the salespeople of the sample have: what isn't the page's own words is in theirs, and says so to a screen
/// reader.
/// </summary>
public sealed class LanguageTests(BrowserFixture browser) : PageTest(browser)
{
    private const int English = 1033;

    /// <summary>One that the product has no texts in.</summary>
    private const int Vietnamese = 1066;

    private const string Strings = "opsclose_/strings/opportunityribbon";
    private const string Command = "[data-id$='CloseQuotes.Form.Button']";

    [SkippableFact]
    public async Task Form_OfEachSalesperson_ShowsStatesInTheirLanguageAndNamesIt()
    {
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user);
            var state = page.Page.Locator("[data-id=header_statecode] dd span");

            await Assertions.Expect(state).ToHaveTextAsync(StateIn(language, "opportunity", 0));
            Assert.Equal(await TagAsync(page), await LanguageOfAsync(state));
        }
    }

    [SkippableFact]
    public async Task Refusal_OfEachSalesperson_IsReadOutAsTheirLanguage()
    {
        foreach (var (_, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user);
            await page.Page.Locator("[data-id$='MarkAsWon']").ClickAsync();
            await page.Dialogs.SubmitCloseAsync();

            Assert.Equal(await TagAsync(page), await LanguageOfAsync(page.Page.Locator("[data-id=errorDialog_subtitle]")));
            await page.Dialogs.DismissErrorAsync();
        }
    }

    /// <summary>Its tag is that of the label, which may be the base language's.</summary>
    [SkippableFact]
    public async Task CloseQuotes_OfEachSalesperson_OpensTheDialogInTheLanguageThatTheCommandIsIn()
    {
        foreach (var (_, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user);
            var command = page.Page.Locator(Command);
            var its = await LanguageOfAsync(command);
            await command.ClickAsync();

            var document = page.Page.FrameLocator("[data-id=webresourceFrame]").Locator("html");
            await Assertions.Expect(document.Locator("h1, h2").First).ToBeVisibleAsync();
            Assert.Equal(its, Primary(await document.GetAttributeAsync("lang")));
        }
    }

    /// <summary>The platform's words for Active and Draft; the product's own texts, which it counts the same quotes with, bear them out.</summary>
    [SkippableFact]
    public async Task CloseQuotes_OfEachSalesperson_ListsTheStatesInWordsThatAgreeWithTheProductsTexts()
    {
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user);
            await page.Page.Locator(Command).ClickAsync();
            var (draft, active) = (StateIn(language, "quote", 0), StateIn(language, "quote", 1));

            await Assertions.Expect(page.Closing.Rows.Locator(".state")).ToHaveTextAsync([active, active, draft]);
            await AssertAgreesAsync(page, active, "ActiveQuotes");
            await AssertAgreesAsync(page, draft, "DraftQuotes");
        }
    }

    [SkippableFact]
    public async Task Picker_NamesTheLanguageOfWhoReadsNoneOfThePages()
    {
        var page = await OpenListAsync();
        var picker = page.Page.Locator("[data-id=userPicker] option");

        Assert.Equal(App.All("systemuser").Count - 1, await picker.CountAsync());
        Assert.Equal(["(Deutsch)", "(français)", "(polski)", "(日本語)"], from name in await picker.AllInnerTextsAsync() where name.EndsWith(')') select name.Split(' ')[^1]);
    }

    /// <summary>Microsoft's pages contradict each other: it may also be an error. The product speaks English in both cases.</summary>
    [SkippableTheory]
    [InlineData(false, "en")]
    [InlineData(true, "Error: opsclose_/strings/opportunityribbon does not exist.")]
    public async Task Strings_OfALanguageThatTheSolutionLacks_AreTheBaseLanguagesOrAnError(bool ownOnly, string tag)
    {
        App.Organization.EnableLanguage(Vietnamese);
        App.Organization.Load([new Entity("usersettings", App.Data.Users.English) { ["uilanguageid"] = Vietnamese }]);
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        if (ownOnly)
        {
            await page.Page.EvaluateAsync("sessionStorage.setItem('opsclose.noBaseStrings', 'yes')");
        }

        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Start).ToHaveTextAsync("Close 3 quotes");
        Assert.Equal("vi", await TagAsync(page));
        Assert.Equal(tag, await StringAsync(page, Strings, "LanguageTag"));
    }

    [SkippableFact]
    public async Task Strings_KeyOrTableIsMissing_AreNullOrAnError()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, App.Data.Users.Danish);
        await Assertions.Expect(page.Page.Locator(Command)).ToBeVisibleAsync();

        Assert.Equal("da", await StringAsync(page, Strings, "LanguageTag"));
        Assert.Null(await StringAsync(page, Strings, "Nothing"));
        Assert.Equal("Error: opsclose_/strings/nothing does not exist.", await StringAsync(page, "opsclose_/strings/nothing", "LanguageTag"));
    }

    private static string StateIn(int language, string name, int value)
    {
        var table = Tables.Get(name);
        var state = table.Column("statecode").Options.Single(option => option.Value == value);
        return language == English ? state.Label : PlatformWords.LabelOf(table, state, language)!;
    }

    /// <summary>"Wersja robocza" and "oferta robocza" have the last word in common.</summary>
    private static async Task AssertAgreesAsync(SalesPage page, string state, string key) => Assert.Contains(
        state.Split(' ')[^1],
        await StringAsync(page, Strings, $"{key}_one") ?? await StringAsync(page, Strings, key),
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The user's language, as scripts of the page are told it.</summary>
    private static async Task<string> TagAsync(SalesPage page) => Primary(await page.Page.EvaluateAsync<string>(
        "import('/app/text/language.js').then(({ locale }) => locale())"));

    /// <summary>What a screen reader takes an element's text for.</summary>
    private static async Task<string> LanguageOfAsync(ILocator element) =>
        Primary(await element.EvaluateAsync<string>("element => element.closest('[lang]').lang"));

    private static string Primary(string? tag) => tag!.Split('-')[0];

    private static Task<string?> StringAsync(SalesPage page, string name, string key) => page.Page.EvaluateAsync<string?>(
        "([name, key]) => { try { return Xrm.Utility.getResourceString(name, key); } catch (error) { return String(error); } }", new[] { name, key });
}
