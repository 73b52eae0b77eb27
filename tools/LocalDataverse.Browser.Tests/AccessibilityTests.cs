using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>
/// axe finds nothing, and nothing scrolls sideways, in both languages and at both widths. Each page is reached at one width and then
/// takes the other: the English one becomes narrow, the Danish one, whose commands are in More commands, wide. The dialog Close quotes
/// is seen as narrow as the app shows it, the simple way where the app shows no dialog.
/// </summary>
[Collection(AccessibilityCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Refusal = """{"error":{"code":"0x80040265","message":"The quote can't be closed: its price is under review."}}""";

    /// <summary>In the page itself: Deque's own runner opens a window for each run, and reports what is in order, which takes it twice the time.</summary>
    private const string Violations =
        """
        async disabled => (await axe.run(document, { resultTypes: ["violations"], rules: Object.fromEntries(disabled.map(rule => [rule, { enabled: false }])) }))
          .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))
        """;

    private static readonly string Axe = $"() => {{ if (!window.axe) {{ {new BundledAxeScriptProvider().GetScript()} }} }}";

    /// <summary>It is the palette's; axe takes -webkit-text-fill-color for the text's, of which Chromium tells what the page had asked for.</summary>
    private static readonly string[] ColourContrast = ["color-contrast"];

    /// <summary>States of the page, and how each is reached from the one before it; the first from the form of the project opportunity.</summary>
    private static readonly Dictionary<string, (string State, Func<SalesPage, Words, Task> Reach)[]> Ways = new()
    {
        ["list"] = [("list", (page, _) => page.ShowListAsync())],
        ["form"] =
        [
            ("form", (_, _) => Task.CompletedTask),
            ("drawer", (page, _) => page.Page.Locator("[data-id=whatHappenedButton]").ClickAsync()),
        ],
        ["quotes"] = [("quotes", async (page, _) =>
        {
            await page.ShowQuotesAsync();
            await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(4);
        })],
        ["dialog"] =
        [
            ("opened", (page, words) => page.OpenQuotesAsync(words.CloseQuotes)),
            ("failed", async (page, _) =>
            {
                await page.Page.RouteAsync(Action, route => route.FulfillAsync(new() { Status = 400, Body = Refusal }));
                await page.Closing.Start.ClickAsync();
                await Assertions.Expect(page.Closing.OneByOne).ToBeVisibleAsync();
            }),
            ("reasons", async (page, _) =>
            {
                await page.Closing.OneByOne.ClickAsync();
                await Assertions.Expect(page.Closing.Receipt).ToBeVisibleAsync();
            }),
        ],
        ["dialog running"] = [("running", async (page, words) =>
        {
            await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
            await (await page.OpenQuotesAsync(words.CloseQuotes)).Start.ClickAsync();
            await Assertions.Expect(page.Closing.Stop).ToBeVisibleAsync();
        })],
        ["dialog receipt"] = [("receipt", async (page, words) =>
        {
            var dialog = await page.OpenQuotesAsync(words.CloseQuotes);
            await dialog.Tick("QUO-01001").UncheckAsync();
            await dialog.CloseAsync();
        })],
        ["close as won"] =
        [
            ("asks", (page, words) => page.RunAsync(words.CloseAsWon, page.Dialogs.Close)),
            ("refused", async (page, _) =>
            {
                await page.Dialogs.SubmitCloseAsync();
                await Assertions.Expect(page.Dialogs.Error).ToBeVisibleAsync();
            }),
        ],
        ["close as lost"] = [("asks", (page, words) => page.RunAsync(words.CloseAsLost, page.Dialogs.Close))],
        ["quick create"] = [("quick create", async (page, words) =>
        {
            await page.Page.Locator("[data-id=customizedCloseSwitch]").ClickAsync();
            await Assertions.Expect(page.Page.Locator("[data-id=customizedCloseSwitch]")).ToHaveAttributeAsync("aria-checked", "true");
            await page.RunAsync(words.CloseAsLost, page.Dialogs.QuickCreate);
        })],
        ["simple way"] =
        [
            ("asks", (page, words) => page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm)),
            ("progress", async (page, _) =>
            {
                await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
                await page.Dialogs.ConfirmAsync();
                await Assertions.Expect(page.Dialogs.ProgressText).ToContainTextAsync("2");
            }),
        ],
        ["simple way alert"] = [("alert", async (page, words) =>
        {
            await page.ShowListAsync();
            await page.Row("Data platform discovery").GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.Command(words.CloseQuotes).ClickAsync();
            await Assertions.Expect(page.Dialogs.Alert).ToBeVisibleAsync();
        })],
        ["unsaved changes"] = [("asks", async (page, _) =>
        {
            await page.Page.Locator("[data-id='description.fieldControl-text-box-text']").FillAsync("Typed, not saved");
            await page.Page.Locator("[data-id=appName]").ClickAsync();
            await Assertions.Expect(page.Dialogs.UnsavedChanges).ToBeVisibleAsync();
        })],
        ["closed form"] = [("closed", async (page, words) =>
        {
            if (words == Words.Danish)
            {
                await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm);
                await page.Dialogs.ConfirmAsync();
                await Assertions.Expect(page.Notifications).ToContainTextAsync("2");
            }
            else
            {
                await page.CloseQuotesAsync(words.CloseQuotes, "Closed 2 active quotes and 1 draft quote as Lost.", "");
            }

            await page.Command(words.CloseAsWon).ClickAsync();
            await page.Dialogs.SubmitCloseAsync();
            await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToBeVisibleAsync();
        })],
    };

    public static TheoryData<string, bool> InBothLanguages
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var way in Ways.Keys)
            {
                cases.Add(way, false);
                cases.Add(way, true);
            }

            return cases;
        }
    }

    public static TheoryData<string> OfTheCommand => [.. Ways.Keys.Where(way => IsDialog(way) || IsSimple(way))];

    [SkippableTheory]
    [MemberData(nameof(InBothLanguages))]
    public async Task States_LanguageAndBothWidths_HaveNoViolation(string way, bool danish)
    {
        int[] widths = IsDialog(way) ? [SalesPage.Wide, SalesPage.Medium + 1]
            : IsSimple(way) ? [SalesPage.Narrow, SalesPage.Medium]
            : danish ? [SalesPage.Narrow, SalesPage.Wide] : [SalesPage.Wide, SalesPage.Narrow];
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, danish ? App.Data.Users.Danish : App.Data.Users.English, widths[0]);

        var faults = new List<string>();
        foreach (var (state, reach) in Ways[way])
        {
            await page.ResizeAsync(widths[0]);
            await reach(page, danish ? Words.Danish : Words.English);
            foreach (var width in widths)
            {
                await page.ResizeAsync(width);
                faults.AddRange(from fault in await FaultsAsync(page.Page) select $"{way}, {state}, {(danish ? "Danish" : "English")}, {width} wide: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SkippableTheory]
    [MemberData(nameof(OfTheCommand))]
    public async Task States_ForcedColoursInBothPalettes_HaveNoViolationAndEachPartItsEdge(string way)
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, width: IsSimple(way) ? SalesPage.Medium : SalesPage.Wide);
        var parts = IsSimple(way)
            ? page.Page.Locator("dialog, dialog .button")
            : page.Closing.Frame.Locator("button, select, textarea, input[type=date], .box, .list");

        var faults = new List<string>();
        foreach (var (state, reach) in Ways[way])
        {
            await reach(page, Words.English);
            await page.ForceColoursAsync(ColorScheme.Light);
            faults.AddRange(from fault in (await FaultsAsync(page.Page, forced: true)).Concat(await parts.WithoutEdgeAsync()) select $"{state}: {fault}");
            await page.ForceColoursAsync(ColorScheme.Dark);
            faults.AddRange(from fault in await parts.WithoutEdgeAsync() select $"{state}, dark: {fault}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static bool IsDialog(string way) => way.StartsWith("dialog", StringComparison.Ordinal);

    private static bool IsSimple(string way) => way.StartsWith("simple way", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, bool forced = false)
    {
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Axe);
        }

        var violations = await page.EvaluateAsync<string[]>(Violations, forced ? ColourContrast : []);
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        return fits ? violations : violations.Append("The page scrolls sideways.");
    }

    /// <summary>The labels of the commands.</summary>
    internal sealed record Words(string CloseQuotes, string CloseAsWon, string CloseAsLost)
    {
        public static Words English { get; } = new("Close quotes", "Close as Won", "Close as Lost");

        public static Words Danish { get; } = new("Luk tilbud", "Luk som vundet", "Luk som tabt");
    }
}
