using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Formatted values are for the one who asks.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";

    private readonly WebFixture web = new(new TestOptions { EnabledLanguages = [1030, 1031, 1036, 1041, 1045, 3082] });

    public void Dispose() => web.Dispose();

    // A no-break space parts thousands in Polish, a narrow one in French.
    [Theory]
    [InlineData(1030, "Aktiv", "1.200,50 $", "03-02-2026")]
    [InlineData(1031, "Aktiv", "1.200,50 $", "03.02.2026")]
    [InlineData(1033, "Active", "$1,200.50", "2/3/2026")]
    [InlineData(1036, "Actif", "1\u202F200,50 $", "03/02/2026")]
    [InlineData(1041, "アクティブ", "$1,200.50", "2026/02/03")]
    [InlineData(1045, "Aktywna", "1\u00A0200,50 $", "03.02.2026")]
    public void Get_FormattedValues_AreAsTheUserReadsAndWrites(int language, string state, string total, string closedOn)
    {
        web.Organization.SetLanguage(language);

        Assert.Equal((state, total, closedOn), Values());
    }

    [Fact]
    public void Get_FormattedValuesOfALanguageWithoutWordsHere_AreEnglishInItsFormats()
    {
        web.Organization.SetLanguage(3082);

        Assert.Equal(("Active", "1.200,50 $", "03/02/2026"), Values());
    }

    [Theory]
    [InlineData(1053)]
    [InlineData(4711)]
    [InlineData(-1)]
    public void Get_FormattedValuesOfALanguageThatIsNotEnabled_AreEnglish(int language)
    {
        web.Organization.SetLanguage(language);

        Assert.Equal(("Active", "$1,200.50", "2/3/2026"), Values());
    }

    [Fact]
    public void Get_FormattedValuesOfAUserWithoutSettings_AreEnglish() => Assert.Equal("Active", Values().State);

    [Theory]
    [InlineData(1030, "Ja", "02-03-2026 10:00")]
    [InlineData(1033, "Yes", "3/2/2026 10:00 AM")]
    [InlineData(1041, "はい", "2026/03/02 10:00")]
    [InlineData(1045, "Tak", "02.03.2026 10:00")]
    public void Get_FlagAndTime_AreAsTheUserReadsThem(int language, string flag, string createdOn)
    {
        web.Organization.SetLanguage(language);
        web.Organization.Host.Grant(web.Organization.UserId, "solution", AccessRights.Read, AccessDepth.Organization);
        web.Organization.Import(new SolutionZip(new TestStep("Win", "opportunity")).Replace(SolutionZip.Manifest, "<Managed>0<", "<Managed>1<"));

        var solution = web.Client.Json("solutions?$select=ismanaged,createdon", Annotated).GetProperty("value")[0];

        Assert.Equal((flag, createdOn), (solution.Text("ismanaged" + Formatted), solution.Text("createdon" + Formatted)));
    }

    /// <summary>Cultures with a calendar of their own, and any other code that a user's row might hold.</summary>
    [Theory]
    [InlineData(1025)]
    [InlineData(1054)]
    [InlineData(1065)]
    [InlineData(4711)]
    public void Get_DateInAnyEnabledLanguage_HasTheYearOfTheRow(int language)
    {
        web.Organization.Host.EnableLanguage(language);
        web.Organization.SetLanguage(language);

        Assert.Contains("2026", Values().ClosedOn, StringComparison.Ordinal);
    }

    private static (string Name, string Value) Annotated => ("Prefer", "odata.include-annotations=\"*\"");

    private (string? State, string? Total, string? ClosedOn) Values()
    {
        var quote = web.Client.Json(web.Quote + "?$select=statecode,totalamount,closedon", Annotated);
        return (quote.Text("statecode" + Formatted), quote.Text("totalamount" + Formatted), quote.Text("closedon" + Formatted));
    }
}
