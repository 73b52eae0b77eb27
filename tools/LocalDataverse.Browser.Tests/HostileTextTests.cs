using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What users typed is text, wherever it is shown.</summary>
public sealed class HostileTextTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Hostile = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>{0}$&\u202e";

    [SkippableFact]
    public async Task MarkupInNamesReasonsAndErrors_IsShownAsTextInTheDialog()
    {
        var opportunity = App.AddOpportunity(Hostile, active: 2);
        foreach (var quote in App.Rows("quote", "opportunityid", opportunity))
        {
            App.Organization.Load([new Entity("quote", quote.Id) { ["quotenumber"] = Hostile[..60], ["name"] = Hostile }]);
        }

        var page = await OpenFormAsync(opportunity);
        await page.RouteReasonsAsync((5, 3, Hostile));
        var dialog = await page.OpenQuotesAsync();
        await Assertions.Expect(dialog.Rows).ToContainTextAsync([Hostile[..20], Hostile[..20]]);
        await Assertions.Expect(dialog.Meaning).ToContainTextAsync($"closed as {Hostile[..20]}");
        await dialog.Rows.First.GetByRole(AriaRole.Checkbox).UncheckAsync();
        App.Grant(AccessDepth.None);
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync($"\"{Hostile[..20]}");
        App.Grant(AccessDepth.Organization);
        await dialog.CloseAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync($"as {Hostile[..20]}");
        Assert.Equal(0, await dialog.Frame.Locator("img, tbody script, #receipt script, #failure script").CountAsync());
        Assert.Null(await dialog.Frame.Locator("html").EvaluateAsync<object?>("() => window.hacked ?? window.parent.hacked ?? null"));
    }

    [SkippableFact]
    public async Task MarkupInNames_IsShownAsTextEverywhere()
    {
        var opportunity = App.AddOpportunity(Hostile, active: 1);
        App.Organization.Load([new Entity("quote", App.Rows("quote", "opportunityid", opportunity).Single().Id) { ["quotenumber"] = Hostile[..60], ["name"] = Hostile }]);
        var page = await OpenListAsync();

        await Assertions.Expect(page.Row("window.hacked")).ToBeVisibleAsync();
        await page.ShowFormAsync(opportunity);
        await Assertions.Expect(page.Page.Locator("[data-id=header_title]")).ToContainTextAsync("<img src=x");
        await page.ShowQuotesAsync();
        await Assertions.Expect(page.QuoteRows).ToContainTextAsync(["<script>"]);
        await page.Command("Close as Won").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("<img src=x");
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.ResizeAsync(SalesPage.Medium);
        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(page.Dialogs.ConfirmText).ToContainTextAsync("<img src=x");
        await page.Dialogs.CancelAsync();
        await page.ResizeAsync(SalesPage.Wide);

        Assert.Null(await page.Page.EvaluateAsync<object?>("window.hacked ?? null"));
    }
}
