using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>What was typed and not saved is never lost without a question.</summary>
public sealed class UnsavedChangesTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Description = "[data-id='description.fieldControl-text-box-text']";

    [SkippableFact]
    public async Task CloseQuotes_UnsavedChanges_StayInTheForm()
    {
        var opportunity = App.AddOpportunity("Dock", active: 1);
        var page = await OpenFormAsync(opportunity);

        await page.Page.Locator(Description).FillAsync("Typed, not saved");
        await page.CloseQuotesAsync("Close quotes", "Closed 1 active quote as Lost.", "No quote is in the way");

        await Assertions.Expect(page.Page.Locator(Description)).ToHaveValueAsync("Typed, not saved");
        await Assertions.Expect(page.Command("Close quotes")).ToBeHiddenAsync();
        Assert.Null(DescriptionOf(opportunity));
    }

    [SkippableFact]
    public async Task CloseAsLost_UnsavedChanges_AreSavedFirst()
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);

        await page.Page.Locator(Description).FillAsync("Typed, not saved");
        await page.Command("Close as Lost").ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToContainTextAsync("Lost");

        Assert.Equal("Typed, not saved", DescriptionOf(opportunity));
    }

    [SkippableFact]
    public async Task CloseAsLost_ChangesThatCannotBeSaved_SaysWhyAndAsksNothing()
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);

        await page.Page.Locator("[data-id='name.fieldControl-text-box-text']").FillAsync("");
        await page.Command("Close as Lost").ClickAsync();

        await Assertions.Expect(page.Dialogs.ErrorText).ToHaveTextAsync("Required fields must be filled in: Topic.");
        await Assertions.Expect(page.Dialogs.Close).ToHaveCountAsync(0);
    }

    [SkippableTheory]
    [InlineData("Enter", "Typed, not saved", true)]
    [InlineData("Escape", null, false)]
    public async Task Back_Key_SavesOrStays(string key, string? saved, bool left)
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);
        await page.Page.Locator(Description).FillAsync("Typed, not saved");

        await page.Command("Back").ClickAsync();
        await Assertions.Expect(page.Dialogs.UnsavedChanges).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Dialogs.UnsavedChanges).ToBeHiddenAsync();

        await Assertions.Expect(page.Page.Locator("[data-id=viewTitle]")).ToHaveCountAsync(left ? 1 : 0);
        await Assertions.Expect(page.Page.Locator(Description)).ToHaveCountAsync(left ? 0 : 1);
        Assert.Equal(saved, DescriptionOf(opportunity));
    }

    [SkippableFact]
    public async Task UserPicker_UnsavedChanges_AreSavedAsTheUserWhoTypedThem()
    {
        var opportunity = App.AddOpportunity("Dock");
        var page = await OpenFormAsync(opportunity);
        await page.Page.Locator(Description).FillAsync("Typed, not saved");
        var callers = new List<string?>();
        page.Page.Request += (_, request) => callers.Add(request.Method == "PATCH" ? request.Headers.GetValueOrDefault("mscrmcallerid") : null);

        await page.Page.Locator("[data-id=userPicker]").SelectOptionAsync(App.Data.Users.Danish.ToString());
        await page.Dialogs.UnsavedChanges.Locator("[data-id=saveAndContinueButton]").ClickAsync();
        await Assertions.Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");

        Assert.Equal([App.Data.Users.English.ToString()], callers.OfType<string>());
        Assert.Equal("Typed, not saved", DescriptionOf(opportunity));
    }

    private string? DescriptionOf(Guid opportunity) => App.OpportunityRow(opportunity).GetAttributeValue<string>("description");
}
