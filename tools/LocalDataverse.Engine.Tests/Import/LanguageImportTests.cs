using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Import;

/// <summary>
/// A label of a language that isn't enabled is dropped, and comes with the next import after it is:
/// https://learn.microsoft.com/troubleshoot/power-platform/dataverse/working-with-solutions/label-text-not-displayed.
/// </summary>
public sealed class LanguageImportTests : IDisposable
{
    private const int English = 1033;
    private const int Danish = 1030;
    private const string DanishStrings = "test_/strings/more.1030.resx";
    private const string VariableMember = "environmentvariabledefinitions/test_Mode/environmentvariabledefinition.xml";

    private static readonly TestApi Api = new() { Parameters = [new("Amount", 7)], Properties = [new("Sum", 7)] };

    private readonly ScriptedOrganization organization = new();

    public LanguageImportTests()
    {
        organization.SetLanguage(Danish);
        foreach (var table in (string[])["customapi", "customapirequestparameter", "customapiresponseproperty", "environmentvariabledefinition"])
        {
            organization.Host.Grant(organization.UserId, table, AccessRights.Read, AccessDepth.Organization);
        }
    }

    public void Dispose() => organization.Dispose();

    public static TheoryData<string, string, string, string> Texts => new()
    {
        { "customapi", "displayname", "An API", "En API" },
        { "customapi", "description", "What it does", "Hvad den gør" },
        { "customapirequestparameter", "displayname", "Amount", "Beløb" },
        { "customapiresponseproperty", "description", "What it is", "Hvad den er" },
        { "environmentvariabledefinition", "displayname", "Mode", "Tilstand" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Import_LanguageIsEnabled_UserReadsItsLabels(string table, string column, string english, string danish)
    {
        organization.Host.EnableLanguage(Danish);

        Import(Zip());

        Assert.Equal(danish, Read(organization.User, table, column));
        Assert.Equal(danish, Retrieve(organization.User, table, column));
        Assert.Equal(english, Read(organization.Host.SystemService, table, column));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Import_OnlyTheBaseLanguageIsEnabled_UserReadsItsLabels(string table, string column, string english, string danish)
    {
        Import(Zip());

        Assert.NotEqual(english, danish);
        Assert.Equal(english, Read(organization.User, table, column));
        Assert.Equal(english, Retrieve(organization.User, table, column));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Import_LanguageIsEnabledAfterwards_LabelsComeWithTheNextImport(string table, string column, string english, string danish)
    {
        Import(Zip());

        organization.Host.EnableLanguage(Danish);
        var before = Read(organization.User, table, column);
        Import(Zip());

        Assert.Equal((english, danish), (before, Read(organization.User, table, column)));
    }

    [Fact]
    public void Import_RibbonOfALanguageEnabledAfterwards_IsReadInItAfterTheNextImport()
    {
        Import(Zip());

        organization.Host.EnableLanguage(Danish);
        var before = RibbonText("test.Close.LabelText");
        Import(Zip());

        Assert.Equal(("Close quotes", "Luk tilbud"), (before, RibbonText("test.Close.LabelText")));
    }

    [Fact]
    public void Import_RibbonTextInNoEnabledLanguage_IsReadInTheOneItHas()
    {
        Import(Zip());

        Assert.Equal("Lukker tilbud", RibbonText("test.Close.OnlyDanish"));
    }

    /// <summary>RESX are files: whoever reads them chooses.</summary>
    [Fact]
    public void Import_StringsOfALanguageThatIsNotEnabled_AreThere()
    {
        Import(Zip());

        Assert.Contains(DanishStrings, organization.All("webresource").Select(row => row["name"]));
    }

    [Fact]
    public void Import_SaysWhichLanguagesWereLeftOut()
    {
        var first = Import(Zip());

        organization.Host.EnableLanguage(Danish);

        Assert.Equal([Danish, 1036], first.LanguagesLeftOut);
        Assert.Equal([1036], Import(Zip()).LanguagesLeftOut);
    }

    [Fact]
    public void Import_LabelNoLongerInTheSolution_IsGone()
    {
        organization.Host.EnableLanguage(Danish);
        Import(Zip());

        Import(Zip().Replace(Api.File, Danishes("En API"), ""));

        Assert.Equal("An API", Read(organization.User, "customapi", "displayname"));
    }

    [Fact]
    public void Query_ByALabel_FindsAndOrdersAsTheUserReadsIt()
    {
        organization.Host.EnableLanguage(Danish);
        Import(Zip());
        var query = new QueryExpression("customapirequestparameter");
        var api = query.AddLink("customapi", "customapiid", "customapiid");
        api.EntityAlias = "api";
        api.Columns.AddColumn("displayname");
        query.Criteria.AddCondition("displayname", ConditionOperator.Equal, "BELØB");
        query.AddOrder("displayname", OrderType.Ascending);

        var row = Assert.Single(organization.User.RetrieveMultiple(query).Entities);

        Assert.Equal("En API", row.GetAttributeValue<AliasedValue>("api.displayname").Value);
    }

    [Theory]
    [InlineData(""" languagecode="1030" """, """ languagecode="da" """, "'da' where a language code must be")]
    [InlineData(""" languagecode="1030" """, " ", "has no attribute languagecode")]
    [InlineData("En API", "#", "has a description of 101 characters, where at most 100 may be")]
    public void Import_LabelThatCanNotBe_IsRefusedNamingIt(string old, string by, string reason)
    {
        var zip = Zip().Replace(Api.File, Danishes("En API"), Danishes("En API").Replace(old, by, StringComparison.Ordinal).Replace("#", new string('x', 101), StringComparison.Ordinal));

        var refusal = Assert.Throws<SolutionImportException>(() => Import(zip));

        Assert.Contains(Api.File, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_LanguageThatIsNoNumber_IsRefusedNamingIt()
    {
        var refusal = Assert.Throws<SolutionImportException>(() => Import(Zip().Replace(SolutionZip.Customizations, "<Language>1036<", "<Language>fr<")));

        Assert.Contains("has 'fr' where a language code must be", refusal.Message, StringComparison.Ordinal);
    }

    private static SolutionZip Zip() => TestRibbon.Zip().With(Api)
        .WithWebResource(DanishStrings, 12, "<root />")
        .Replace(SolutionZip.Customizations, "<Language>1033</Language>", "<Language>1033</Language><Language>1030</Language><Language>1036</Language>")
        .Replace(Api.File, Englishes("An API"), Englishes("An API") + Danishes("En API"))
        .Replace(Api.File, Englishes("What it does"), Englishes("What it does") + Danishes("Hvad den gør"))
        .Replace(TestApi.ParameterFile(Api.Name, "Amount"), Englishes("Amount"), Englishes("Amount") + Danishes("Beløb"))
        .Replace(TestApi.PropertyFile(Api.Name, "Sum"), Englishes("What it is"), Englishes("What it is") + Danishes("Hvad den er"))
        .Replace(VariableMember, Englishes("Mode"), Englishes("Mode") + Danishes("Tilstand"));

    private static string Englishes(string text) => $"""<label description="{text}" languagecode="1033" />""";

    private static string Danishes(string text) => $"""<label description="{text}" languagecode="1030" />""";

    private ImportResult Import(SolutionZip zip)
    {
        using var stream = zip.Stream();
        return organization.Host.Import(stream);
    }

    private static object Read(IOrganizationService service, string table, string column) =>
        Assert.Single(service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(column) }).Entities)[column];

    private object Retrieve(IOrganizationService service, string table, string column) =>
        service.Retrieve(table, organization.All(table).Single().Id, new ColumnSet(column))[column];

    private string RibbonText(string label) =>
        RibbonLabel.Resolve(organization.Host.RibbonOf("opportunity"), $"$LocLabels:{label}", Danish, English).Text;
}
