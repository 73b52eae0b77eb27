using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>The dialog's own frame: what it loads, what it sees of the app, how it goes away.</summary>
public sealed class FrameTests(BrowserFixture browser) : PageTest(browser)
{
    /// <summary>What an element has that the strict policy would not run: handlers, styles and scripts in the markup itself.</summary>
    private const string Inline =
        """
        html => [html, ...html.querySelectorAll('*')].filter(element => element.matches('style, base, script:not([src])')
          || [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length
        """;

    [SkippableFact]
    public async Task Frame_LoadsOnlyTheSolutionsFilesAndHasNothingInlineAndNoGlobalOfTheRibbon()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
        var messages = new List<string>();
        var requests = new List<IRequest>();
        page.Page.Console += (_, message) => messages.Add(message.Text);
        page.Page.Request += (_, request) => requests.Add(request);

        var dialog = await page.OpenQuotesAsync();
        var paths = requests.Where(request => request.Frame.Url.Contains("closequotes.html", StringComparison.Ordinal)).Select(request => new Uri(request.Url).AbsolutePath);
        var files = paths.Where(path => !path.StartsWith("/api/data/v9.2/", StringComparison.Ordinal));
        Assert.Equal(
            [
                "css/closequotes.css", "html/closequotes.html", "js/closequotes.js", "js/closequotes/elements.js", "js/closequotes/fields.js", "js/closequotes/list.js",
                "js/closequotes/meaning.js", "js/closequotes/note.js", "js/closequotes/reasons.js", "js/closequotes/runs.js", "js/closing.js", "js/dataverse.js", "js/texts.js",
            ],
            files.Order(StringComparer.Ordinal).Select(file => file.Replace("/WebResources/opsclose_/", "", StringComparison.Ordinal)));
        Assert.Equal(0, await dialog.Frame.Locator("html").EvaluateAsync<int>(Inline));
        Assert.Equal("undefined undefined object", await dialog.Frame.Locator("html").EvaluateAsync<string>(
            "() => [typeof window.Xrm, typeof window.parent.ProjectOpsClose, typeof window.parent.Xrm].join(' ')"));
        await dialog.CloseAsync();
        await dialog.LeaveAsync();

        Assert.Empty(messages);
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(key => key.startsWith('opsclose.CloseQuotes')).length"));
    }

    [SkippableTheory]
    [InlineData("X")]
    [InlineData("Escape")]
    [InlineData("Cancel")]
    public async Task Dialog_LeftAndThePromiseRejects_RefreshesShowsNoErrorAndChangesNothing(string way)
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);
        await page.Page.EvaluateAsync("sessionStorage.setItem('opsclose.dialogsReject', '1')");
        var dialog = await page.OpenQuotesAsync();
        App.SetState("quote", App.QuotesOf(opportunity)[0].Id, state: 3, status: 5);

        await (way switch
        {
            "X" => dialog.TitleBarClose.ClickAsync(),
            "Escape" => page.Page.Keyboard.PressAsync("Escape"),
            _ => dialog.LeaveAsync(),
        });
        await Assertions.Expect(dialog.Window).ToHaveCountAsync(0);

        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        await Assertions.Expect(page.Dialogs.Error).ToHaveCountAsync(0);
        await Assertions.Expect(page.Dialogs.Confirm).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task WebResource_OpenedByItself_SaysWhereItBelongs()
    {
        var page = await OpenListAsync();

        await page.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<iframe id=alone src=/WebResources/opsclose_/html/closequotes.html?data=nothing></iframe>')");

        await Assertions.Expect(page.Page.FrameLocator("#alone").GetByRole(AriaRole.Alert)).ToHaveTextAsync("This page is part of the command Close quotes. Open an opportunity and choose Close quotes there.");
    }

    [SkippableFact]
    public async Task Escape_WhileTheListIsRead_LeavesAtOnce()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 1));
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
        await page.Page.RouteAsync("**/quotes?*quotenumber*", _ => Task.CompletedTask);

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Closing.Progress).ToHaveTextAsync("Reading the quotes");
        await page.Closing.Cancel.PressAsync("Escape");

        await Assertions.Expect(page.Closing.Window).ToHaveCountAsync(0);
        await Assertions.Expect(page.Command("Close quotes")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task WindowThatDoesNotCloseItself_SaysThatItCanBeClosed()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 1));
        var dialog = await page.OpenQuotesAsync();
        await dialog.Frame.Locator("html").EvaluateAsync("() => { window.close = () => {}; }");

        await dialog.Cancel.ClickAsync();

        await Assertions.Expect(dialog.Notes).ToHaveTextAsync("You can close this window now.");
    }

    [SkippableFact]
    public async Task Dialog_ByKeyboardAlone_ClosesQuotesAndTheFocusReturnsToTheCommand()
    {
        var opportunity = App.AddOpportunity("Dock", active: 2);
        var page = await OpenFormAsync(opportunity);
        var (dialog, keys) = (page.Closing, page.Page.Keyboard);
        await page.Command("Close quotes").FocusAsync();
        await keys.PressAsync("Enter");
        await dialog.ShownAsync();
        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();

        await TabToAsync(page, dialog.Tick("QUO-00001"));
        await keys.PressAsync("Space");
        await TabToAsync(page, dialog.StatusReason);
        await keys.PressAsync("ArrowDown");
        await TabToAsync(page, dialog.Description);
        await keys.TypeAsync("No answer");
        await TabToAsync(page, dialog.Start);
        await keys.PressAsync("Enter");
        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("Closed 1 active quote as Canceled.");
        await Assertions.Expect(dialog.Cancel).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Assertions.Expect(dialog.Window).ToHaveCountAsync(0);
        await Assertions.Expect(page.Command("Close quotes")).ToBeFocusedAsync();
        Assert.Equal(1, App.Quotes(opportunity, state: 1));
    }

    [SkippableFact]
    public async Task Controls_HaveTheirNames_AndTheListIsATableWithHeadings()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 1));
        var dialog = await page.OpenQuotesAsync();

        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Heading, new() { Name = "Open quotes of \"Dock\"" })).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["", "Quote", "Name", "Owner", "Status", "Total amount", "Effective to"]);
        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all" })).ToBeCheckedAsync();
        await Assertions.Expect(dialog.Frame.GetByRole(AriaRole.Checkbox, new() { Name = "Close QUO-00001" })).ToBeCheckedAsync();
        await Assertions.Expect(dialog.Frame.GetByLabel("Status reason")).ToHaveValueAsync("5");
        await Assertions.Expect(dialog.Frame.GetByLabel("Close date")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Frame.GetByLabel("Description")).ToHaveAccessibleDescriptionAsync("0 of 2000 characters");
        await Assertions.Expect(dialog.Window).ToHaveAccessibleNameAsync("Close quotes");
    }

    /// <summary>Tab until the element has the focus; never more than there are stops.</summary>
    private static async Task TabToAsync(SalesPage page, ILocator element)
    {
        for (var stops = 0; stops < 12 && !await element.EvaluateAsync<bool>("element => element === document.activeElement"); stops++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(element).ToBeFocusedAsync();
    }
}
