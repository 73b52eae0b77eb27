using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>A rule or command has the scripts that it names itself, whatever others have loaded before.</summary>
public sealed class RibbonScriptTests(BrowserFixture browser) : PageTest(browser)
{
    private protected override SalesSetting Setting => new() { Instead = TestCommands.Zip() };

    [SkippableFact]
    public async Task Command_ThatDoesNotNameAScriptItCalls_FailsAlsoAfterAnotherLoadedIt()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);

        await FailsAsync(page);
        await page.Command(TestCommands.Complete).ClickAsync();
        await Assertions.Expect(page.Dialogs.AlertText).ToHaveTextAsync("Told");
        await page.Dialogs.Alert.Locator("#okButton").ClickAsync();

        await FailsAsync(page);
    }

    [SkippableFact]
    public async Task Rule_IsAskedWithTheScriptItNamesAlone()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await Assertions.Expect(page.Command(TestCommands.Complete)).ToBeVisibleAsync();

        await Assertions.Expect(page.Command(TestCommands.Alone)).ToBeVisibleAsync();
    }

    private static async Task FailsAsync(SalesPage page)
    {
        await page.Command(TestCommands.Forgetful).ClickAsync();
        await Assertions.Expect(page.Dialogs.ErrorText).ToContainTextAsync("Shared is not defined");
        await page.Dialogs.DismissErrorAsync();
    }
}
