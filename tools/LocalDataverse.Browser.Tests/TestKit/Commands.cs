using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

internal static class Commands
{
    /// <summary>Runs a command of the command bar, from More commands where it has no room, and waits for its dialog.</summary>
    public static async Task RunAsync(this SalesPage page, string label, ILocator dialog)
    {
        var more = page.Page.Locator("[data-id=OverflowButton]").First;
        await Assertions.Expect(page.Command(label).Or(more).First).ToBeVisibleAsync();
        if (!await page.Command(label).IsVisibleAsync())
        {
            await more.ClickAsync();
            await page.Page.GetByRole(AriaRole.Menuitem, new() { Name = label, Exact = true }).Last.ClickAsync();
        }
        else
        {
            await page.Command(label).ClickAsync();
        }

        await Assertions.Expect(dialog).ToBeVisibleAsync();
    }
}
