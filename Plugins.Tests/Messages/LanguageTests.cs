using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.Messages;

/// <summary>What must hold for every language that ships, however many there are.</summary>
public partial class LanguageTests
{
    public static TheoryData<int> Lcids => [.. Language.All.Select(language => language.Lcid)];

    public static TheoryData<int> Translations => [.. Language.All.Select(language => language.Lcid).Except([Language.English.Lcid])];

    [Theory]
    [MemberData(nameof(Lcids))]
    public void For_LanguageThatShips_IsThatOne(int lcid) => Assert.Equal(lcid, Language.For(lcid).Lcid);

    [Theory]
    [InlineData(2057, 1033)]
    [InlineData(2055, 1031)]
    [InlineData(3084, 1036)]
    [InlineData(2058, 3082)]
    [InlineData(2068, 1044)]
    [InlineData(2070, 1046)]
    [InlineData(1153, 1033)]
    [InlineData(0, 1033)]
    [InlineData(null, 1033)]
    public void For_AnotherLanguage_FallsBackToThePrimaryLanguageAndThenToEnglish(int? asked, int expected) =>
        Assert.Equal(Language.For(expected), Language.For(asked));

    [Fact]
    public void All_TextsInTheDll_AreTheLanguagesThatAreSpoken() =>
        Assert.Equal(Language.All.Select(language => language.Lcid).Order(), ShippedTexts.Lcids.Order());

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_EveryLanguage_HasEveryKeyInEachFormItNeedsAndNoOther(int lcid)
    {
        var texts = ShippedTexts.Of(Language.For(lcid));

        AssertNo.Faults(PluralForms.Faults(Language.For(lcid), [.. texts.Keys], Enum.GetNames<TextKey>()));
        Assert.DoesNotContain(texts.Values, string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_EveryLanguage_HasThePlaceholdersOfEnglish(int lcid) =>
        Assert.All(Enum.GetValues<TextKey>(), key =>
            Assert.All(ShippedTexts.Of(Language.For(lcid), key), text =>
                Assert.Equal(Placeholders(ShippedTexts.Of(Language.English, key).First()), Placeholders(text))));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_Translation_IsNotLeftInEnglish(int lcid)
    {
        var english = ShippedTexts.Of(Language.English).Values.Where(text => Placeholder().Replace(text, "").Any(char.IsLetter));

        Assert.Empty(ShippedTexts.Of(Language.For(lcid)).Values.Intersect(english));
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
