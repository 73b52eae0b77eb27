using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.Closing;

/// <summary>A failure that comes while a finger is on its way starts nothing: the reason is read first.</summary>
public sealed class AfterFailureTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Refusal = """{"error":{"code":"0x80040265","message":"Quote QUO-00001 can't be closed."}}""";

    [SkippableFact]
    public async Task KeyMeantForStop_ComesAfterTheRefusal_StartsNothing()
    {
        var (page, calls) = await RefusingAsync(400, Refusal);
        var dialog = await page.OpenQuotesAsync();
        await dialog.Start.ClickAsync();
        await Assertions.Expect(dialog.OneByOne).ToBeVisibleAsync();

        await Assertions.Expect(dialog.Failure).ToBeFocusedAsync();
        await Assertions.Expect(dialog.OneByOne).Not.ToHaveClassAsync(new Regex("primary"));
        await Assertions.Expect(dialog.Start).ToHaveClassAsync("primary");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("Space");

        Assert.Single(calls);
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(769)]
    public async Task OneByOne_IsNeverWhereStartOrStopWas(int width)
    {
        foreach (var (language, user) in App.Data.Users.ByLanguage)
        {
            var (page, _) = await RefusingAsync(400, Refusal, user);
            await page.ResizeAsync(width);
            await page.Page.Locator("[data-id$='CloseQuotes.Form.Button']").ClickAsync();
            var dialog = page.Closing;
            await dialog.ShownAsync();
            var start = (await dialog.Start.BoundingBoxAsync())!;
            await dialog.Start.ClickAsync();
            await Assertions.Expect(dialog.OneByOne).ToBeVisibleAsync();

            var others = (await dialog.OneByOne.BoundingBoxAsync())!;

            // Stop stands where Cancel is again, at the end.
            Assert.True(others.X + others.Width <= start.X || others.Y + others.Height <= start.Y, $"{language} at {width}: lies where Start was");
            await Assertions.Expect(dialog.Cancel).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    [SkippableTheory]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(500, """{"error":{"code":"0x80040216","message":"An unexpected error occurred."}}""")]
    public async Task OneByOne_ServerMayStillBeClosing_IsNotOffered(int status, string body)
    {
        var (page, _) = await RefusingAsync(status, body);
        var dialog = await page.OpenQuotesAsync();

        await dialog.Start.ClickAsync();

        await Assertions.Expect(dialog.Failure).ToContainTextAsync("The server may still be closing quotes");
        await Assertions.Expect(dialog.Failure).ToBeFocusedAsync();
        await Assertions.Expect(dialog.OneByOne).ToBeHiddenAsync();
        await Assertions.Expect(dialog.Start).ToBeEnabledAsync();
    }

    private async Task<(SalesPage Page, List<string> Calls)> RefusingAsync(int status, string body, Guid? user = null)
    {
        var page = await OpenFormAsync(App.AddOpportunity("Dock", active: 3), user);
        var calls = new List<string>();
        await page.Page.RouteAsync(Action, route =>
        {
            calls.Add(route.Request.Url);
            return route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body });
        });
        return (page, calls);
    }
}
