using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Tests.Fixtures;

namespace ProjectOpsClose.SolutionPacker.Tests;

/// <summary>Each place that a language has in this project's solution, left out: one pack names file and language of all of them.</summary>
public sealed class ForgottenPlaceTests : IDisposable
{
    private const string Resx = "WebResources/opsclose_/strings/opportunityribbon.{0}.resx";
    private const string ScriptData = "WebResources/opsclose_/js/opportunityribbon.js.data.xml";
    private const string Ribbon = "Entities/Opportunity/RibbonDiff.xml";
    private const string Api = "customapis/opsclose_CloseOpportunityQuotes/customapi.xml";

    /// <summary>Where the problem is, its words and how the place is left out; {0} is the language.</summary>
    private static readonly Dictionary<string, (string File, string Words, Action<SolutionCopy, string> LeaveOut)> Of = new()
    {
        ["RESX file"] = (Resx + ".data.xml", "no content file " + Resx, (solution, language) => solution.Delete(For(language, Resx))),
        ["its .data.xml"] = (Resx, "no " + Resx + ".data.xml", (solution, language) => solution.Delete(For(language, Resx + ".data.xml"))),
        ["text"] = (Resx, "'Cancel' is missing", (solution, language) => TakeOut(solution, For(language, Resx), "data", "Cancel")),
        ["plural form"] = (Resx, "'Opportunities_one' is missing", (solution, language) => TakeOut(solution, For(language, Resx), "data", "Opportunities_one")),
        ["root component"] = (Resx + ".data.xml", "no root component of type 61", (solution, language) => TakeOut(solution, SolutionFiles.Manifest, "RootComponent", $".{language}.resx")),
        ["DependencyXml"] = (ScriptData, "not on 'opsclose_/strings/opportunityribbon.{0}.resx'", (solution, language) => Replace(solution, ScriptData, $"&lt;Library [^;]*\\.{language}\\.resx.*?/&gt;")),
        ["title in a ribbon"] = (Ribbon, "<Titles> of 'opsclose.opportunity.CloseQuotes.LabelText' has no label in language {0}", (solution, language) => TakeOut(solution, Ribbon, "Title", language)),
        ["label"] = (Api, "<description> of <customapi> has no label in language {0}", (solution, language) => TakeOut(solution, Api, "label", language)),
        ["name of the solution"] = (SolutionFiles.Manifest, "<LocalizedNames> of <SolutionManifest> has no label in language {0}", (solution, language) => TakeOut(solution, SolutionFiles.Manifest, "LocalizedName", language)),
        ["entry of Languages"] = (Ribbon, "in language '{0}', which isn't one of <Languages>", (solution, language) => Replace(solution, SolutionFiles.Customizations, $"<Language>{language}</Language>")),
    };

    private readonly SolutionCopy solution = SolutionCopy.AsItIs();

    public static TheoryData<string> Places => [.. Of.Keys];

    private List<string> Translations =>
        [.. XElement.Parse(solution.Read(SolutionFiles.Customizations)).Descendants("Language").Select(language => language.Value).Where(language => language != "1033")];

    public void Dispose() => solution.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public void Place_LeftOutInEveryTranslation_IsNamedForEach(string place)
    {
        var languages = Translations.Where(language => place != "plural form" || solution.Read(For(language, Resx)).Contains("Opportunities_one", StringComparison.Ordinal)).ToList();
        languages.ForEach(language => Of[place].LeaveOut(solution, language));

        var problems = solution.Pack().Problems;

        Assert.NotEmpty(languages);
        Assert.All(languages, language => AssertNamed(problems, place, language));
    }

    [Fact]
    public void Places_AnotherInEachLanguage_AreNamedAtOnce()
    {
        var left = Of.Keys.Zip(Translations).ToList();
        left.ForEach(one => Of[one.First].LeaveOut(solution, one.Second));

        var problems = solution.Pack().Problems;

        Assert.Equal(Of.Count, left.Count);
        Assert.All(left, one => AssertNamed(problems, one.First, one.Second));
    }

    private static void AssertNamed(IReadOnlyList<Problem> problems, string place, string language) =>
        Assert.Contains(problems, problem => problem.File == For(language, Of[place].File) && problem.Message.Contains(For(language, Of[place].Words), StringComparison.Ordinal));

    private static string For(string language, string text) => string.Format(CultureInfo.InvariantCulture, text, language);

    // Elements are told by an attribute's value, or its end.
    private static void TakeOut(SolutionCopy solution, string file, string element, string value) => solution.Edit(file, root =>
        root.Descendants(element).First(one => one.Attributes().Any(attribute => attribute.Value.EndsWith(value, StringComparison.Ordinal))).Remove());

    private static void Replace(SolutionCopy solution, string file, string pattern)
    {
        var text = solution.Read(file);
        Assert.Matches(pattern, text);
        solution.Write(file, Regex.Replace(text, pattern, ""));
    }
}
