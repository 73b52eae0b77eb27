using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>
/// In each salesperson's language, long words and wide characters among them, the dialog has room where the app first shows it, and
/// so has the command.
/// </summary>
public sealed class LongWordTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Refusal = """{"error":{"code":"0x80040265","message":"X-1"}}""";
    private const string Command = "[data-id$='CloseQuotes.Form.Button']";

    /// <summary>One pixel wider than where the app shows an empty shell.</summary>
    private const int Narrowest = 769;

    /// <summary>Of the app's window: here the dialog, 70 % of it, begins to keep the numbers whole.</summary>
    private const int Roomy = 1143;

    /// <summary>What is cut off, wider than the window, or lies on something else; a list may scroll up and down.</summary>
    private const string Faults = """
        () => {
          const shown = [...document.querySelectorAll('h1, p, li, label, select, input, textarea, button, td, th, span, progress')]
            .filter(element => element.getClientRects().length > 0);
          const visible = element => {
            const box = element.getBoundingClientRect(), scrolled = element.closest('.content')?.getBoundingClientRect();
            return { left: box.left, right: box.right, top: Math.max(box.top, scrolled?.top ?? box.top), bottom: Math.min(box.bottom, scrolled?.bottom ?? box.bottom) };
          };
          const name = element => `${element.tagName} ${element.id} ${(element.textContent || '').slice(0, 30)}`;
          const boxes = shown.filter(element => element.matches('button, select, textarea, input:not([type=checkbox]), #meaning, #receipt, #failure, h1'))
            .map(element => ({ element, box: visible(element) })).filter(({ box }) => box.bottom > box.top);
          return [
            ...shown.filter(element => !element.matches('textarea, .list *, input') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
              .map(element => `cut off: ${name(element)}`),
            ...boxes.filter(({ box }) => box.right > innerWidth + 1 || box.left < -1).map(({ element }) => `outside: ${name(element)}`),
            ...boxes.flatMap((one, index) => boxes.slice(index + 1).filter(other => !one.element.contains(other.element)
              && one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1 && one.box.top < other.box.bottom - 1 && other.box.top < one.box.bottom - 1)
              .map(other => `overlapping: ${name(one.element)} and ${name(other.element)}`)),
            ...[...document.querySelectorAll('.list')].filter(list => list.scrollWidth > list.clientWidth + 1).map(() => 'the list scrolls sideways'),
            ...shown.filter(element => element.matches('th, td:not(.name)') && element.clientWidth < 30 && element.textContent.length > 1).map(element => `too slim: ${name(element)}`),
            ...(document.documentElement.scrollWidth > innerWidth + 1 ? ['the window scrolls sideways'] : []),
          ];
        }
        """;

    [SkippableFact]
    public async Task Dialog_AsNarrowAsItGets_CutsNothingAndOverlapsNothing()
    {
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user, Narrowest);
            await page.Page.RouteAsync(Action, route => route.FulfillAsync(new() { Status = 400, Body = Refusal }));
            await page.Page.Locator(Command).ClickAsync();
            await page.Closing.ShownAsync();
            await AssertRoomAsync(page, $"{language} asking");

            await page.Closing.Tick("QUO-01001").UncheckAsync();
            await page.Closing.Start.ClickAsync();
            await Assertions.Expect(page.Closing.OneByOne).ToBeVisibleAsync();
            await AssertRoomAsync(page, $"{language} failed");

            await page.Closing.OneByOne.ClickAsync();
            await Assertions.Expect(page.Closing.Receipt).ToBeVisibleAsync();
            await AssertRoomAsync(page, $"{language} told");
        }
    }

    [SkippableFact]
    public async Task Dialog_WhereThereIsRoom_BreaksNoNumber()
    {
        var revised = App.QuotesOf(App.Data.ProjectOpportunity)[0];
        App.Organization.Load([new Entity("quote", revised.Id) { ["revisionnumber"] = 12 }]);
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user, Roomy);
            await page.Page.Locator(Command).ClickAsync();
            await page.Closing.ShownAsync();
            await AssertRoomAsync(page, $"{language} at {Roomy}");
            await AssertOneLineAsync(page, $"{language} at {Roomy}");

            await page.ResizeAsync(SalesPage.Wide);
            await AssertOneLineAsync(page, $"{language} at {SalesPage.Wide}");
        }
    }

    [SkippableFact]
    public async Task Command_OfEachLanguage_FitsItsLabel()
    {
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var page = await OpenFormAsync(App.Data.ProjectOpportunity, user);
            var command = page.Page.Locator(Command);
            await Assertions.Expect(command).ToBeVisibleAsync();

            var (height, room) = (await command.BoundingBoxAsync(), await command.EvaluateAsync<bool>("button => button.scrollWidth <= button.clientWidth + 1"));
            Assert.True(room && height!.Height < 60 && height.Width < 260, $"the command's label in {language} doesn't fit");
        }
    }

    private static async Task AssertOneLineAsync(SalesPage page, string state)
    {
        var lines = await page.Closing.Frame.Locator("td.quote, td.date").EvaluateAllAsync<int[]>(
            "cells => cells.map(cell => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; })");

        Assert.True(lines.Length > 0 && lines.All(count => count == 1), $"{state}: the numbers and dates are on {string.Join(", ", lines)} lines");
    }

    private static async Task AssertRoomAsync(SalesPage page, string state)
    {
        var faults = await page.Page.Frames[^1].EvaluateAsync<string[]>(Faults);

        Assert.True(faults.Length == 0, $"{state}: {string.Join("; ", faults)}");
    }
}
