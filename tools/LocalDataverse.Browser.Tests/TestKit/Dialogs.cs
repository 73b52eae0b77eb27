using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>The dialogs of the page, by the names that the platform gives them.</summary>
internal sealed class Dialogs(IPage page)
{
    public ILocator Confirm => By("confirmdialog");

    public ILocator ConfirmText => By("confirmdialog_text");

    public ILocator Alert => By("alertdialog");

    public ILocator AlertText => By("alertdialog_text");

    public ILocator Error => By("errorDialogdialog");

    public ILocator ErrorText => By("errorDialog_subtitle");

    public ILocator ErrorDetails => By("errorDialog_details");

    public ILocator UnsavedChanges => By("unsavedChangesDialog");

    public ILocator Progress => By("progressIndicator");

    public ILocator ProgressText => By("progressMessage");

    public ILocator Close => By("closeOpportunityDialog");

    public ILocator QuickCreate => By("quickCreateRoot");

    public Task ConfirmAsync() => Confirm.Locator("#confirmButton").ClickAsync();

    public Task CancelAsync() => Confirm.Locator("#cancelButton").ClickAsync();

    public Task DismissErrorAsync() => Error.Locator("#okButton").ClickAsync();

    /// <summary>A field of the close dialog, or of the quick create panel.</summary>
    public ILocator Field(string dataId) => page.Locator($"[data-id^='{dataId}.fieldControl']");

    public Task SubmitCloseAsync() => By("ok_id").ClickAsync();

    public Task SubmitQuickCreateAsync() => By("quickCreateSaveAndCloseBtn").ClickAsync();

    private ILocator By(string dataId) => page.Locator($"[data-id='{dataId}']");
}
