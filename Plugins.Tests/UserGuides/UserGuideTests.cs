using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Tests.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests.UserGuides;

/// <summary>The pages for salespeople say what is on the screen, in the same order in each language, with pictures of it.</summary>
public sealed class UserGuideTests
{
    private const int MostPictureBytes = 120 * 1024;

    public static TheoryData<string> Guides => [.. UserGuide.All.Keys];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Quotes_EachOne_IsOnTheScreen(string guide)
    {
        var page = UserGuide.All[guide];

        Assert.True(page.Quotes.Count > 40, $"Only {page.Quotes.Count} texts are quoted.");
        Assert.All(page.Quotes, quote => Assert.True(page.KeysOf(quote).Count > 0, quote));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Quotes_AreThoseOfTheEnglishGuide(string guide)
    {
        var (english, page) = (UserGuide.All["en"], UserGuide.All[guide]);

        Assert.Equal(english.Quotes.Count, page.Quotes.Count);
        Assert.All(english.Quotes.Zip(page.Quotes), pair => Assert.True(english.KeysOf(pair.First).Intersect(page.KeysOf(pair.Second)).Any(), $"{pair}"));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Refusals_EachSentence_HasARow(string guide)
    {
        var page = UserGuide.All[guide];

        var sentences = Refusals.All.Values.SelectMany(page.SentencesOf).ToHashSet();

        Assert.True(sentences.Count > 40, $"Only {sentences.Count} sentences are said.");
        Assert.All(sentences, sentence => Assert.True(page.Explains(sentence), sentence));
    }

    [Theory]
    [InlineData("Most", "en", "at most {0}, and choose **Close quotes**")]
    [InlineData("Most", "da", "højst {0}, og vælg **Luk tilbud**")]
    [InlineData("MostSeconds", "en", "for {0} seconds")]
    [InlineData("MostSeconds", "da", "i {0} sekunder")]
    public void Limits_AreThoseOfTheScripts(string constant, string guide, string words)
    {
        var limit = Regex.Match(string.Concat(TestSolution.CommandScripts), $@"const {constant} = (\d+);").Groups[1].Value;

        Assert.Contains(words.Replace("{0}", limit, StringComparison.Ordinal), UserGuide.All[guide].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_LeadSomewhere(string guide)
    {
        var page = UserGuide.All[guide];

        Assert.All(page.Links, link => Assert.True(
            link.StartsWith("https://learn.microsoft.com/", StringComparison.Ordinal) || page.Anchors.Contains(link)
                || File.Exists(SourceTree.PathOf($"{UserGuide.Folder}/{link}")),
            link));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Pictures_AreThoseOfTheEnglishGuide_InItsLanguage(string guide) =>
        Assert.Equal(UserGuide.All["en"].Pictures.Select(picture => picture.Replace("images/en-", $"images/{guide}-", StringComparison.Ordinal)), UserGuide.All[guide].Pictures);

    [Fact]
    public void Pictures_AllAreShown_AndSmallEnoughForAPhone()
    {
        var files = new DirectoryInfo(SourceTree.PathOf($"{UserGuide.Folder}/images")).GetFiles();

        Assert.Equal(UserGuide.All.Values.SelectMany(guide => guide.Pictures).Order(), files.Select(file => $"images/{file.Name}").Order());
        Assert.All(files, file => Assert.InRange(file.Length, 1, MostPictureBytes));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Guide_IsLinkedFromReadmeAndAdminGuide(string guide)
    {
        var file = UserGuide.All[guide].File;

        Assert.Contains($"(docs/{file})", File.ReadAllText(SourceTree.PathOf("README.md")), StringComparison.Ordinal);
        Assert.Contains($"({file})", File.ReadAllText(SourceTree.PathOf($"{UserGuide.Folder}/admin-guide.md")), StringComparison.Ordinal);
    }
}
