using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

internal static class QuoteClosing
{
    /// <summary>Chooses Close quotes on the form and waits until the dialog asks.</summary>
    public static async Task<QuotesDialog> OpenQuotesAsync(this SalesPage page, string label = "Close quotes")
    {
        await page.Command(label).ClickAsync();
        await page.Closing.ShownAsync();
        return page.Closing;
    }

    /// <summary>Chooses Close quotes, closes what is ticked at first, and reads the receipt, sentence by sentence, before the dialog goes.</summary>
    public static async Task CloseQuotesAsync(this SalesPage page, string label, params string[] receipt)
    {
        var dialog = await page.OpenQuotesAsync(label);
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt.Locator("p")).ToContainTextAsync(receipt);
        await dialog.LeaveAsync();
    }

    /// <summary>The same where the window is narrow: the platform's confirm dialog asks.</summary>
    public static async Task CloseQuotesSimplyAsync(this SalesPage page)
    {
        await page.Command("Close quotes").ClickAsync();
        await page.Dialogs.ConfirmAsync();
    }
}
