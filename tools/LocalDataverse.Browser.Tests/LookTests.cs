using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What otherwise only an eye would notice.</summary>
public sealed partial class LookTests(BrowserFixture browser) : PageTest(browser)
{
    /// <summary>Where the text of an element ends, on the right.</summary>
    private const string EndOfText = "element => { const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect().right; }";

    [SkippableFact]
    public async Task Names_BesideTheDrawerAndInIt_BreakBetweenWords()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Locator("[data-id=whatHappenedButton]").ClickAsync();
        var table = page.Page.Locator("[data-id=sdkCall] span").Filter(new() { HasText = "environmentvariabledefinition" });
        var lines = new List<double> { await HeightAsync(table) };

        await page.ShowQuotesAsync();
        lines.Add(await HeightAsync(page.QuoteRows.Nth(1)));
        await page.ResizeAsync(SalesPage.Medium);
        lines.Add(await HeightAsync(page.QuoteRows.Nth(1)));

        // One line of 16 pixels; three of 20, with the cell's own room.
        Assert.Equal([true, true, true], lines.Zip([16, 72, 72], (height, most) => height <= most));
    }

    [SkippableFact]
    public async Task List_OfADanishSalesperson_HasOneFormOfDatesAndItsHeadsOverTheirNumbers()
    {
        var page = await OpenListAsync(App.Data.Users.Danish);
        var yard = page.Row("Yard automation");

        var head = await page.Page.Locator("th[data-column=estimatedvalue] button").EvaluateAsync<double>(EndOfText);
        var number = await yard.Locator("[data-column=estimatedvalue]").EvaluateAsync<double>(EndOfText);
        Assert.Equal(number, head, tolerance: 1.0);
        await Assertions.Expect(yard.Locator("[data-column=estimatedclosedate]")).ToHaveTextAsync("15-12-2026");
        await page.ResizeAsync(SalesPage.Narrow);
        await Assertions.Expect(page.Row("Spare parts").Locator("[data-column=openquotes]")).ToHaveTextAsync("0");
        await yard.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=header_estimatedclosedate]")).ToContainTextAsync("15-12-2026");
        await page.ShowQuotesAsync();

        await Assertions.Expect(page.QuoteRows.First.Locator("[data-column=createdon]")).ToHaveTextAsync(Danish());
    }

    [SkippableFact]
    public async Task Money_InListFormAndDialog_LooksAsTheServerWritesIt()
    {
        var page = await OpenListAsync();
        var yard = page.Row("Yard automation");

        await Assertions.Expect(yard.Locator("[data-column=estimatedvalue]")).ToHaveTextAsync("kr.900,000.00");
        await yard.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=header_estimatedvalue]")).ToContainTextAsync("kr.900,000.00");
        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteRows.Nth(1).Locator("[data-column=totalamount]")).ToHaveTextAsync("kr.520,000.00");

        await Assertions.Expect((await page.OpenQuotesAsync()).Row("QUO-01001")).ToContainTextAsync("kr.520,000.00");
    }

    [SkippableFact]
    public async Task Error_DetailsAreIndented_AndWhatIsNotThereLooksSo()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await Assertions.Expect(page.Page.Locator("[data-id=sitemap] .site-elsewhere")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Page.Locator("[data-id=sitemap]").GetByRole(AriaRole.Link, new() { Disabled = false })).ToHaveCountAsync(1);
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();

        await page.Page.Locator("[data-id=errorDialog_showDetails]").ClickAsync();
        Assert.StartsWith("{\n  \"error\": {\n    \"code\": \"0x80040265\",\n", await page.Dialogs.ErrorDetails.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<double> HeightAsync(ILocator locator) => (await locator.BoundingBoxAsync())!.Height;

    [GeneratedRegex(@"^\d\d-\d\d-\d{4} \d\d:\d\d$")]
    private static partial Regex Danish();
}
