using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>Somebody else's plug-in refuses to close one of the quotes, after the platform has closed it.</summary>
public sealed class OtherPluginTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Reason = "The price of this quote is under review.";

    private Guid refused;

    private protected override SalesSetting Setting => new() { Foreign = new TestStep("Close", "quote", Refuse) { Stage = 40 } };

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Run_PluginRefusesTheKthQuote_NothingChangedThenOneByOneClosesTheOthers(int k)
    {
        var opportunity = App.AddOpportunity("Dock", active: 2, drafts: 1);
        var before = App.QuotesOf(opportunity);
        refused = before[k].Id;
        var page = await OpenFormAsync(opportunity);
        var dialog = await page.OpenQuotesAsync();

        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.Failure).ToContainTextAsync($"Quote QUO-0000{k + 1} can't be closed: {Reason}");
        await Assertions.Expect(dialog.Failure).ToContainTextAsync("this call changed nothing");
        Assert.Equal(before.Select(Version), App.QuotesOf(opportunity).Select(Version));
        Assert.Empty(App.All("quoteclose"));
        await dialog.OneByOne.ClickAsync();

        await Assertions.Expect(dialog.Receipt).ToContainTextAsync("1 quote couldn't be closed: the list says why.");
        await Assertions.Expect(dialog.Row($"QUO-0000{k + 1}")).ToContainTextAsync(Reason);
        await Assertions.Expect(dialog.Rows.Locator(".done")).ToHaveTextAsync(["Closed", "Closed"]);
        Assert.Equal(2, App.Quotes(opportunity, state: 3));
        Assert.Equal(Version(before[k]), Version(App.Row("quote", refused)));
    }

    private static long Version(Entity row) => row.GetAttributeValue<long>("versionnumber");

    private void Refuse(PluginRun run)
    {
        if (((Entity)run.Context.InputParameters["QuoteClose"]).GetAttributeValue<EntityReference>("quoteid").Id == refused)
        {
            throw new InvalidPluginExecutionException(Reason);
        }
    }
}
