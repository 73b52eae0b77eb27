using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Formatted values are for the one who asks.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";

    private readonly WebFixture web = new();

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData(1030, "Aktiv", "1.200,50 $", "03-02-2026")]
    [InlineData(1033, "Active", "$1,200.50", "2/3/2026")]
    [InlineData(1036, "Active", "$1,200.50", "2/3/2026")]
    public void Get_FormattedValues_AreInTheUsersLanguage(int language, string state, string total, string closedOn)
    {
        web.Organization.Host.Load([new Entity("usersettings", web.Organization.UserId) { ["uilanguageid"] = language }]);

        var quote = web.Client.Json(web.Quote + "?$select=statecode,totalamount,closedon", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal(
            (state, total, closedOn),
            (quote.Text("statecode" + Formatted), quote.Text("totalamount" + Formatted), quote.Text("closedon" + Formatted)));
    }

    [Fact]
    public void Get_FormattedValuesOfAUserWithoutSettings_AreEnglish()
    {
        var quote = web.Client.Json(web.Quote + "?$select=statecode", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal("Active", quote.Text("statecode" + Formatted));
    }
}
