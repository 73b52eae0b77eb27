using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
    private const string Action = "**/*opsclose_CloseOpportunityQuotes";
    private const string Refusal = """{"error":{"code":"0x80040265","message":"The quote can't be closed: its price is under review."}}""";

    /// <summary>Contrast is the palette's; axe takes -webkit-text-fill-color for the text's, of which Chromium tells what the page had asked for.</summary>
    private static readonly AxeRunOptions OfForcedColours = new() { Rules = new() { ["color-contrast"] = new() { Enabled = false } } };

    /// <summary>A state of the page, and how it is reached from the form of the project opportunity.</summary>
    private static readonly Dictionary<string, Func<SalesPage, Words, Task>> States = new()
    {
        ["list"] = async (page, _) => await page.ShowListAsync(),
        ["form"] = (_, _) => Task.CompletedTask,
        ["quotes"] = async (page, _) =>
        {
            await page.ShowQuotesAsync();
            await Assertions.Expect(page.QuoteRows).ToHaveCountAsync(4);
        },
        ["simple way"] = async (page, words) => await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm),
        ["dialog"] = async (page, words) => await page.OpenQuotesAsync(words.CloseQuotes),
        ["dialog failed"] = async (page, words) =>
        {
            await page.Page.RouteAsync(Action, route => route.FulfillAsync(new() { Status = 400, Body = Refusal }));
            await (await page.OpenQuotesAsync(words.CloseQuotes)).Start.ClickAsync();
            await Assertions.Expect(page.Closing.OneByOne).ToBeVisibleAsync();
        },
        ["dialog reasons"] = async (page, words) =>
        {
            await States!["dialog failed"](page, words);
            await page.Closing.OneByOne.ClickAsync();
            await Assertions.Expect(page.Closing.Receipt).ToBeVisibleAsync();
        },
        ["dialog running"] = async (page, words) =>
        {
            await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
            await (await page.OpenQuotesAsync(words.CloseQuotes)).Start.ClickAsync();
            await Assertions.Expect(page.Closing.Stop).ToBeVisibleAsync();
        },
        ["dialog receipt"] = async (page, words) =>
        {
            var dialog = await page.OpenQuotesAsync(words.CloseQuotes);
            await dialog.Tick("QUO-01001").UncheckAsync();
            await dialog.CloseAsync();
        },
        ["close as won"] = async (page, words) => await page.RunAsync(words.CloseAsWon, page.Dialogs.Close),
        ["close as lost"] = async (page, words) => await page.RunAsync(words.CloseAsLost, page.Dialogs.Close),
        ["refusal"] = async (page, words) =>
        {
            await page.RunAsync(words.CloseAsWon, page.Dialogs.Close);
            await page.Dialogs.SubmitCloseAsync();
            await Assertions.Expect(page.Dialogs.Error).ToBeVisibleAsync();
        },
        ["quick create"] = async (page, words) =>
        {
            await page.Page.Locator("[data-id=customizedCloseSwitch]").ClickAsync();
            await Assertions.Expect(page.Page.Locator("[data-id=customizedCloseSwitch]")).ToHaveAttributeAsync("aria-checked", "true");
            await page.RunAsync(words.CloseAsLost, page.Dialogs.QuickCreate);
        },
        ["simple way progress"] = async (page, words) =>
        {
            await page.Page.RouteAsync(Action, _ => Task.CompletedTask);
            await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm);
            await page.Dialogs.ConfirmAsync();
            await Assertions.Expect(page.Dialogs.ProgressText).ToContainTextAsync("2");
        },
        ["simple way alert"] = async (page, words) =>
        {
            await page.ShowListAsync();
            await page.Row("Data platform discovery").GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.Command(words.CloseQuotes).ClickAsync();
            await Assertions.Expect(page.Dialogs.Alert).ToBeVisibleAsync();
        },
        ["unsaved changes"] = async (page, _) =>
        {
            await page.Page.Locator("[data-id='description.fieldControl-text-box-text']").FillAsync("Typed, not saved");
            await page.Page.Locator("[data-id=appName]").ClickAsync();
            await Assertions.Expect(page.Dialogs.UnsavedChanges).ToBeVisibleAsync();
        },
        ["closed form"] = async (page, words) =>
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
        },
        ["drawer"] = async (page, _) => await page.Page.Locator("[data-id=whatHappenedButton]").ClickAsync(),
    };

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var state in States.Keys)
            {
                cases.Add(state, false);
                cases.Add(state, true);
            }

            return cases;
        }
    }

    public static TheoryData<string> OfTheCommand =>
        [.. States.Keys.Where(state => state.StartsWith("dialog", StringComparison.Ordinal) || state.StartsWith("simple way", StringComparison.Ordinal))];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task State_LanguageAndBothWidths_HasNoViolation(string state, bool danish)
    {
        int[] widths = state.StartsWith("dialog", StringComparison.Ordinal) ? [SalesPage.Wide, SalesPage.Medium + 1]
            : state.StartsWith("simple way", StringComparison.Ordinal) ? [SalesPage.Narrow, SalesPage.Medium]
            : danish ? [SalesPage.Narrow, SalesPage.Wide] : [SalesPage.Wide, SalesPage.Narrow];
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, danish ? App.Data.DanishSalesperson : App.Data.EnglishSalesperson, widths[0]);
        await States[state](page, danish ? Words.Danish : Words.English);

        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.ResizeAsync(width);
            faults.AddRange(from fault in await FaultsAsync(page.Page) select $"{state}, {(danish ? "Danish" : "English")}, {width} wide: {fault}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SkippableTheory]
    [MemberData(nameof(OfTheCommand))]
    public async Task State_ForcedColoursInBothPalettes_HasNoViolationAndEachPartItsEdge(string state)
    {
        var simple = state.StartsWith("simple way", StringComparison.Ordinal);
        var page = await OpenFormAsync(App.Data.ProjectOpportunity, width: simple ? SalesPage.Medium : SalesPage.Wide);
        await States[state](page, Words.English);
        var parts = simple ? page.Page.Locator("dialog, dialog .button") : page.Closing.Frame.Locator("button, select, textarea, input[type=date], .box, .list");

        await page.ForceColoursAsync(ColorScheme.Light);
        var faults = (await FaultsAsync(page.Page, OfForcedColours)).Concat(await parts.WithoutEdgeAsync()).ToList();
        await page.ForceColoursAsync(ColorScheme.Dark);
        faults.AddRange(await parts.WithoutEdgeAsync());

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, AxeRunOptions? options = null)
    {
        var violations = from rule in (await page.RunAxe(options)).Violations from node in rule.Nodes select $"{rule.Id}: {rule.Help}: {node.Html}";
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
