using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

internal static class Commands
{
    /// <summary>Runs a command of the form of an opportunity with open quotes, from More commands where it has no room, and waits for its dialog.</summary>
    public static async Task RunAsync(this SalesPage page, string label, ILocator dialog)
    {
        // The ribbon's command comes last, and what has room is known only then.
        await page.Page.Locator("li:not([hidden]) > [data-id$='CloseQuotes.Form.Button']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var inMenu = page.Page.GetByRole(AriaRole.Menu).GetByRole(AriaRole.Menuitem, new() { Name = label, Exact = true });
        if (!await page.Command(label).First.IsVisibleAsync())
        {
            await page.Page.Locator("[data-id=CommandBar] [data-id=OverflowButton]").ClickAsync();
            await inMenu.ClickAsync();
        }
        else
        {
            await page.Command(label).ClickAsync();
        }

        await Assertions.Expect(dialog).ToBeVisibleAsync();
    }
}
