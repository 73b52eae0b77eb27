using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What Close as Won and Close as Lost ask for, and the way back.</summary>
public sealed class CloseDialogTests(BrowserFixture browser) : PageTest(browser)
{
    [SkippableTheory]
    [InlineData("Close as Won", "900,000.00", new[] { "Won" }, new string[0])]
    [InlineData("Close as Lost", "0.00", new[] { "Canceled", "Out-Sold" }, new[] { "---", "Bælt Consulting", "Fjordens Dok", "Vestkyst Systemer" })]
    public async Task Dialog_Opened_AsksForItsFields(string command, string revenue, string[] reasons, string[] competitors)
    {
        var page = await OpenFormAsync(App.Data.ProjectOpportunity);
        var today = await page.Page.EvaluateAsync<string>("new Date().toLocaleDateString('sv-SE')");

        await page.Command(command).ClickAsync();
        await Assertions.Expect(page.Dialogs.Close).ToBeVisibleAsync();

        await Assertions.Expect(page.Dialogs.Field("statusreason_id").Locator("option")).ToHaveTextAsync(reasons);
        await Assertions.Expect(page.Dialogs.Field("competitor_id").Locator("option")).ToHaveTextAsync(competitors);
        await Assertions.Expect(page.Dialogs.Field("actualrevenue_id")).ToHaveValueAsync(revenue);
        await Assertions.Expect(page.Dialogs.Field("closedate_id")).ToHaveValueAsync(today);
        await Assertions.Expect(page.Dialogs.Field("description_id")).ToHaveValueAsync("");
    }

    [SkippableTheory]
    [InlineData("actualrevenue_id", "abc", "Actual Revenue: enter a number, for instance 1,234.50.")]
    [InlineData("closedate_id", "", "Required fields must be filled in: Close Date.")]
    public async Task Dialog_FieldIsWrong_SaysSoAndSendsNothing(string field, string typed, string fault)
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);
        await page.Command("Close as Won").ClickAsync();

        await page.Dialogs.Field(field).FillAsync(typed);
        await page.Dialogs.SubmitCloseAsync();

        await Assertions.Expect(page.Dialogs.Close.GetByText(fault)).ToBeVisibleAsync();
        await Assertions.Expect(page.Dialogs.Field(field)).ToBeFocusedAsync();
        Assert.Equal(0, App.OpportunityRow(opportunity).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [SkippableFact]
    public async Task Reopen_ClosedOpportunity_CanBeEditedAndClosedAgain()
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);
        await page.Command("Close as Lost").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Lost");

        await page.Command("Reopen Opportunity").ClickAsync();

        await Assertions.Expect(page.Command("Close as Won")).ToBeVisibleAsync();
        await Assertions.Expect(page.Command("Reopen Opportunity")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Page.Locator("[data-id='name.fieldControl-text-box-text']")).ToBeEditableAsync();
        Assert.Equal(0, App.OpportunityRow(opportunity).GetAttributeValue<OptionSetValue>("statecode").Value);
    }
}
