using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

public partial class LanguageTests
{
    public static TheoryData<int> Lcids => [.. Language.All.Select(language => language.Lcid)];

    [Theory]
    [InlineData(1033, 1033)]
    [InlineData(1030, 1030)]
    [InlineData(2057, 1033)]
    [InlineData(2054, 1030)]
    [InlineData(1153, 1033)]
    [InlineData(0, 1033)]
    [InlineData(null, 1033)]
    public void For_UserLanguage_FallsBackToThePrimaryLanguageAndThenToEnglish(int? asked, int expected)
    {
        var language = Language.For(asked);

        Assert.Equal(expected, language.Lcid);
    }

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_EveryLanguage_HasEveryKeyAndNoOther(int lcid)
    {
        var texts = Language.For(lcid).Texts;

        Assert.Equal(Enum.GetValues<TextKey>().Order(), texts.Keys.Order());
        Assert.DoesNotContain(texts.Values, string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Lcids))]
    public void Texts_EveryLanguage_HasThePlaceholdersOfEnglish(int lcid)
    {
        var texts = Language.For(lcid).Texts;

        Assert.All(Enum.GetValues<TextKey>(), key =>
            Assert.Equal(Placeholders(Language.English.Texts[key]), Placeholders(texts[key])));
    }

    [Fact]
    public void Texts_Danish_AreNotLeftInEnglish()
    {
        Assert.All(Enum.GetValues<TextKey>().Where(key => Language.English.Texts[key].Any(char.IsLower)), key =>
            Assert.NotEqual(Language.English.Texts[key], Language.Danish.Texts[key]));
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
