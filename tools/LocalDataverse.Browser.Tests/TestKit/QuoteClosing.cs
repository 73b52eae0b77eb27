namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

internal static class QuoteClosing
{
    /// <summary>Chooses Close quotes on the form and confirms.</summary>
    public static async Task CloseQuotesAsync(this SalesPage page)
    {
        await page.Command("Close quotes").ClickAsync();
        await page.Dialogs.ConfirmAsync();
    }
}
