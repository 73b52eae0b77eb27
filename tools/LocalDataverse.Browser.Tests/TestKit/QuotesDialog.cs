using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>The dialog Close quotes: a web resource in a frame, below a title bar that the page draws.</summary>
internal sealed class QuotesDialog(IPage page)
{
    public ILocator Window => page.Locator("[data-id=webresourceDialog]");

    public ILocator TitleBarClose => Window.Locator("[data-id=dialogCloseIconButton]");

    public IFrameLocator Frame => page.FrameLocator("[data-id=webresourceFrame]");

    public ILocator Rows => Frame.Locator("tbody tr");

    public ILocator ChooseAll => Frame.Locator("#all");

    public ILocator Unlisted => Frame.Locator("#unlisted");

    public ILocator UnlistedText => Frame.Locator("label[for=unlisted]");

    public ILocator Chosen => Frame.Locator("#chosen");

    public ILocator StatusReason => Frame.Locator("#status");

    public ILocator Day => Frame.Locator("#day");

    public ILocator Description => Frame.Locator("#description");

    public ILocator Meaning => Frame.Locator("#meaning");

    public ILocator Notes => Frame.Locator("#notes");

    public ILocator Progress => Frame.Locator("#progresswords");

    public ILocator Failure => Frame.Locator("#failure");

    public ILocator Receipt => Frame.Locator("#receipt");

    public ILocator Start => Frame.Locator("#start");

    public ILocator OneByOne => Frame.Locator("#onebyone");

    public ILocator Stop => Frame.Locator("#stop");

    public ILocator Cancel => Frame.Locator("#cancel");

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator Tick(string text) => Row(text).GetByRole(AriaRole.Checkbox);

    /// <summary>Waits until the dialog asks.</summary>
    public Task ShownAsync() => Assertions.Expect(Start).ToBeVisibleAsync();

    /// <summary>Closes what is ticked, and waits for the receipt.</summary>
    public async Task CloseAsync()
    {
        await Start.ClickAsync();
        await Assertions.Expect(Receipt).ToBeVisibleAsync();
    }

    /// <summary>Leaves by the dialog's own button.</summary>
    public async Task LeaveAsync()
    {
        await Cancel.ClickAsync();
        await Assertions.Expect(Window).ToHaveCountAsync(0);
    }
}
