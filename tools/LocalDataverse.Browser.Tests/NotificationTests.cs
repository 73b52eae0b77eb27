using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>Several notifications of a form fold into one line.</summary>
public sealed class NotificationTests(BrowserFixture browser) : PageTest(browser)
{
    /// <summary>A command that notifies twice, in place of ours.</summary>
    private const string NotifyTwice =
        """
        () => {
          document.getElementById('ClientApiFrame_opsclose.opportunity.CloseQuotes.Form.Command').contentWindow.ProjectOpsClose.OpportunityRibbon.closeQuotes = form => {
            form.ui.setFormNotification('First', 'INFO', '1');
            form.ui.setFormNotification('Second', 'WARNING', '2');
          };
        }
        """;

    [SkippableFact]
    public async Task TwoNotifications_Unfolded_ShowBothAndTheLastStandsByItself()
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        await Assertions.Expect(page.Command("Close quotes")).ToBeVisibleAsync();
        await page.Page.EvaluateAsync(NotifyTwice);

        await page.Command("Close quotes").ClickAsync();
        await Assertions.Expect(Toggle(page)).ToHaveTextAsync("You have 2 notifications. Select to view.");
        await Assertions.Expect(page.Notifications.GetByText("First")).ToBeHiddenAsync();
        await Toggle(page).ClickAsync();
        await Assertions.Expect(page.Notifications.GetByText("First")).ToBeVisibleAsync();
        await Assertions.Expect(page.Notifications.GetByText("Second")).ToBeVisibleAsync();
        await page.Page.Locator("[data-id=notification-1] [data-id=notificationDismiss]").ClickAsync();

        await Assertions.Expect(Toggle(page)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Notifications).ToHaveTextAsync("Second");
    }

    private static ILocator Toggle(SalesPage page) => page.Page.Locator("[data-id=notificationToggle]");
}
