using System.Buffers.Binary;
using System.Reflection;
using Microsoft.Playwright;
using ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests;

/// <summary>The pictures of the guides: with UPDATE_DOCS=1 they are taken again, otherwise those in docs/images/ have to be of that size.</summary>
public sealed class PictureTests(BrowserFixture browser) : PageTest(browser)
{
    // As high as what is to be seen.
    private const int Lower = 578;
    private const int Low = 640;
    private const int High = 844;

    private static readonly string Folder = typeof(PictureTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Pictures").Value!;

    [SkippableTheory]
    [InlineData("en", "Close as Won", "Close quotes", "The customer chose phase 1 alone.", "Signed at the yard: phase 1.")]
    [InlineData("da", "Luk som vundet", "Luk tilbud", "Kunden valgte fase 1 alene.", "Underskrevet på værftet: fase 1.")]
    public async Task Pictures_OfTheGuides_ShowTheWayFromRefusalToClosed(string guide, string closeAsWon, string closeQuotes, string reason, string won)
    {
        var accepted = App.QuotesOf(App.Data.ProjectOpportunity).Single(quote => quote.GetAttributeValue<string>("quotenumber") == "QUO-01001");
        var page = await OpenFormInAsync(guide, App.Data.ProjectOpportunity, guide == "da" ? App.Data.Users.Danish : App.Data.Users.English);
        await page.ResizeAsync(SalesPage.Wide, Low);
        await Assertions.Expect(page.Command(closeQuotes)).ToBeVisibleAsync();
        await page.Command(closeAsWon).ClickAsync();
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Dialogs.Error).ToBeVisibleAsync();
        await TakeAsync(page, $"{guide}-refusal", Form(Low));
        await page.Dialogs.DismissErrorAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await page.ResizeAsync(SalesPage.Wide, High);
        var dialog = await page.OpenQuotesAsync(closeQuotes);
        await dialog.Tick("QUO-01001").UncheckAsync();
        await dialog.Description.FillAsync(reason);
        await dialog.Description.BlurAsync();
        await TakeAsync(page, $"{guide}-dialog", await BoxAsync(dialog));
        await dialog.CloseAsync();
        await Assertions.Expect(dialog.Receipt).ToBeVisibleAsync();
        await page.ResizeAsync(SalesPage.Wide, Low);
        await TakeAsync(page, $"{guide}-receipt", await BoxAsync(dialog));
        await dialog.LeaveAsync();

        App.Win(accepted);
        await page.Command(closeAsWon).ClickAsync();
        await page.Dialogs.Field("actualrevenue_id").FillAsync("520000");
        await page.Dialogs.Field("description_id").FillAsync(won);
        await page.Dialogs.SubmitCloseAsync();
        await Assertions.Expect(page.Page.Locator("[data-id=formReadOnlyIcon]")).ToBeVisibleAsync();
        await page.ResizeAsync(SalesPage.Wide, Lower);
        await TakeAsync(page, $"{guide}-closed", Form(Lower));
    }

    /// <summary>The window without app header and site map.</summary>
    private static Clip Form(int height) => new() { X = 220, Y = 48, Width = SalesPage.Wide - 220, Height = height - 48 };

    private static async Task<Clip> BoxAsync(QuotesDialog dialog)
    {
        var box = (await dialog.Window.BoundingBoxAsync())!;
        return new Clip { X = box.X, Y = box.Y, Width = box.Width, Height = box.Height };
    }

    private static async Task TakeAsync(SalesPage page, string name, Clip clip)
    {
        await page.Page.Mouse.MoveAsync(0, 0);
        var picture = await page.Page.ScreenshotAsync(new() { Clip = clip, Animations = ScreenshotAnimations.Disabled });
        var file = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllBytesAsync(file, picture);
        }

        Assert.Equal(SizeOf(picture), SizeOf(await File.ReadAllBytesAsync(file)));
    }

    /// <summary>Width and height stand at a fixed place of a PNG file.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
