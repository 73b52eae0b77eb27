using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>
/// axe finds nothing, and nothing scrolls sideways, in both languages and at both widths. Each page is reached at one width and then
/// takes the other: the English one becomes narrow, the Danish one, whose commands are in More commands, wide.
/// </summary>
[Collection(AccessibilityCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture browser) : PageTest(browser)
{
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
        ["confirm"] = async (page, words) => await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm),
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
        ["progress"] = async (page, words) =>
        {
            await page.Page.RouteAsync("**/*opsclose_CloseOpportunityQuotes", _ => Task.CompletedTask);
            await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm);
            await page.Dialogs.ConfirmAsync();
            await Assertions.Expect(page.Dialogs.ProgressText).ToContainTextAsync("3");
        },
        ["alert"] = async (page, words) =>
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
            await page.RunAsync(words.CloseQuotes, page.Dialogs.Confirm);
            await page.Dialogs.ConfirmAsync();
            await Assertions.Expect(page.Notifications).ToContainTextAsync("2");
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

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task State_LanguageAndBothWidths_HasNoViolation(string state, bool danish)
    {
        int[] widths = danish ? [SalesPage.Narrow, SalesPage.Wide] : [SalesPage.Wide, SalesPage.Narrow];
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

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        var violations = from rule in (await page.RunAxe()).Violations from node in rule.Nodes select $"{rule.Id}: {rule.Help}: {node.Html}";
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
