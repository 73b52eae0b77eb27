using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>Where the user's own few colours are forced on the page, what differs is told apart by edges, weight and words.</summary>
[Collection(AccessibilityCollection.Name)]
public sealed class ForcedColourTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Asking_TicksButtonsFocusAndCalendar_AreToldApart(ColorScheme palette)
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 2));
        await page.ForceColoursAsync(palette);
        var dialog = await page.OpenQuotesAsync();

        await dialog.Tick("QUO-00001").UncheckAsync();
        await dialog.Description.FocusAsync();
        Assert.NotEqual(await dialog.Tick("QUO-00001").ScreenshotAsync(), await dialog.Tick("QUO-00002").ScreenshotAsync());
        Assert.NotEqual(await dialog.Cancel.EdgeAsync(), await dialog.Start.EdgeAsync());
        await Assertions.Expect(dialog.Description).ToHaveCSSAsync("outline-style", "solid");
        await Assertions.Expect(dialog.Description).ToHaveCSSAsync("outline-width", "2px");
        Assert.NotEqual(await RightEndAsync(page, dialog.Description), await RightEndAsync(page, dialog.Day));
        var enabled = await dialog.Start.EdgeAsync();
        await dialog.Day.FillAsync("");

        await Assertions.Expect(dialog.Start).ToBeDisabledAsync();
        Assert.NotEqual(enabled, await dialog.Start.EdgeAsync());
    }

    [SkippableFact]
    public async Task Running_ProgressMoves_AndFieldsLookDisabled()
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 3));
        await page.ForceColoursAsync(ColorScheme.Dark);
        var second = new TaskCompletionSource();
        var calls = 0;
        await page.Page.RouteAsync(Action, async route =>
        {
            await (++calls == 2 ? second.Task : Task.CompletedTask);
            if (calls < 3)
            {
                await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"ActiveClosed":1,"DraftsClosed":0,"Remaining":1,"MoreToDo":true}""" });
            }
        });
        var dialog = await page.OpenQuotesAsync();
        var enabled = await dialog.StatusReason.EdgeAsync();

        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Progress).ToHaveTextAsync("Closed 1 of 3");
        var one = await dialog.Frame.Locator("progress").ScreenshotAsync();
        second.SetResult();
        await Assertions.Expect(dialog.Progress).ToHaveTextAsync("Closed 2 of 3");

        Assert.NotEqual(one, await dialog.Frame.Locator("progress").ScreenshotAsync());
        Assert.NotEqual(enabled, await dialog.StatusReason.EdgeAsync());
    }

    [SkippableFact]
    public async Task Receipt_RowsClosedFailedAndKept_AreToldApartAsIsWhatIsIncomplete()
    {
        var opportunity = App.AddOpportunity("Dock", active: 3);
        App.Forbid([App.QuotesOf(opportunity)[0]]);
        var page = await OpenFormAsync(opportunity);
        await page.ForceColoursAsync(ColorScheme.Dark);
        var dialog = await page.OpenQuotesAsync();
        var neutral = await dialog.Meaning.EdgeAsync();
        await dialog.Tick("QUO-00003").UncheckAsync();

        await dialog.Start.ClickAsync();
        await dialog.OneByOne.ClickAsync();
        await Assertions.Expect(dialog.Receipt).ToBeVisibleAsync();

        await Assertions.Expect(dialog.Rows.Locator("td.name span")).ToHaveTextAsync([new Regex("prvWriteQuote"), new Regex("^$"), new Regex("^Stays open$")]);
        await Assertions.Expect(dialog.Row("QUO-00001").Locator("span")).ToHaveCSSAsync("font-weight", "600");
        await Assertions.Expect(dialog.Rows.Locator(".state")).ToHaveTextAsync(["Active", "Closed", "Active"]);
        await Assertions.Expect(dialog.Row("QUO-00002").Locator(".state")).ToHaveCSSAsync("font-weight", "400");
        Assert.NotEqual(neutral, await dialog.Receipt.EdgeAsync());
    }

    /// <summary>What is drawn at the end of a field, inside its border.</summary>
    private static async Task<byte[]> RightEndAsync(SalesPage page, ILocator field)
    {
        var box = (await field.BoundingBoxAsync())!;
        return await page.Page.ScreenshotAsync(new() { Clip = new() { X = box.X + box.Width - 34, Y = box.Y + 6, Width = 28, Height = 22 } });
    }
}
