using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>The page as a user of it sees it: commands by their label, dialogs, grids.</summary>
internal sealed partial class SalesPage : IAsyncDisposable
{
    public const int Wide = 1280;
    public const int Narrow = 400;

    /// <summary>The widest window in which the app shows no web resource.</summary>
    public const int Medium = 768;

    private const int Height = 800;

    private readonly IBrowserContext context;
    private readonly List<string> consoleErrors = [];

    private SalesPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => consoleErrors.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> ConsoleErrors => consoleErrors;

    public Dialogs Dialogs => new(Page);

    public QuotesDialog Closing => new(Page);

    public ILocator Notifications => Page.Locator("[data-id=notificationWrapper]");

    public ILocator QuoteRows => Page.Locator("[data-id=Quotes-pcf_grid_control_container] tbody tr[data-key]");

    public static async Task<SalesPage> NewAsync(IBrowser browser, string address, Guid user, Screen screen)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = screen.Width, Height = Height }, TimezoneId = screen.Zone });
        context.SetDefaultTimeout(15_000);
        await context.AddInitScriptAsync($"sessionStorage.getItem('opsclose.user') ?? sessionStorage.setItem('opsclose.user', '{user}')");
        return new SalesPage(context, await context.NewPageAsync());
    }

    /// <summary>Makes the window as wide and high, and waits until the page has been laid out for it.</summary>
    public async Task ResizeAsync(int width, int height = Height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await Page.WaitForFunctionAsync("([width, height]) => innerWidth === width && innerHeight === height", new[] { width, height });
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    public async Task ShowListAsync()
    {
        await Page.GotoAsync("/");
        await Assertions.Expect(Row("Yard automation")).ToBeVisibleAsync();
    }

    public async Task ShowFormAsync(Guid opportunity)
    {
        await Page.GotoAsync($"/?pagetype=entityrecord&etn=opportunity&id={opportunity}");
        await Assertions.Expect(Page.Locator("[data-id=header_title]")).ToBeVisibleAsync();
    }

    /// <summary>A command of the form's or the list's command bar.</summary>
    public ILocator Command(string label) => CommandIn("CommandBar", label);

    /// <summary>A command of the quotes subgrid.</summary>
    public ILocator QuoteCommand(string label) => CommandIn("QuotesCommandBar", label);

    public Task ShowQuotesAsync() => Page.Locator("[data-id=tablist-Quotes]").ClickAsync();

    /// <summary>A row of the list, by a text in it.</summary>
    public ILocator Row(string text) =>
        Page.Locator("[data-id=entity_control-pcf_grid_control_container] tbody tr[data-key]").Filter(new() { HasText = text });

    /// <summary>The states that the quotes subgrid shows, row by row.</summary>
    public async Task<IReadOnlyList<string>> QuoteStatesAsync() =>
        await QuoteRows.Locator("[data-column=statecode]").AllInnerTextsAsync();

    private ILocator CommandIn(string bar, string label) =>
        Page.Locator($"[data-id={bar}]").GetByRole(AriaRole.Menuitem, new() { Name = label, Exact = true });

    // A refused request is what many tests are about; the browser notes each one in the console by itself.
    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && ToWebApi().IsMatch(message.Location)))
        {
            consoleErrors.Add($"{message.Text} ({message.Location})");
        }
    }

    /// <summary>What the user sits at.</summary>
    internal readonly record struct Screen(int Width, string? Zone = null);

    [GeneratedRegex("/api/data/v9\\.\\d/")]
    private static partial Regex ToWebApi();
}
