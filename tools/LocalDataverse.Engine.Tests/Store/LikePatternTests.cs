using System.Text.RegularExpressions;
using CsCheck;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public class LikePatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "%", true)]
    [InlineData("", "_", false)]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "ABC", true)]
    [InlineData("ÆØÅ", "æøå", true)]
    [InlineData("abc", "ab", false)]
    [InlineData("abc", "a%", true)]
    [InlineData("abc", "%c", true)]
    [InlineData("abc", "%b%", true)]
    [InlineData("abc", "a_c", true)]
    [InlineData("abc", "a__c", false)]
    [InlineData("aab", "%ab", true)]
    [InlineData("abcabd", "%ab_", true)]
    [InlineData("abc", "[a-c]bc", true)]
    [InlineData("xbc", "[a-c]bc", false)]
    [InlineData("xbc", "[^a-c]bc", true)]
    [InlineData("Bbc", "[abc]bc", true)]
    [InlineData("-", "[a-]", true)]
    [InlineData("]", "[]]", true)]
    [InlineData("100%", "100[%]", true)]
    [InlineData("1000", "100[%]", false)]
    [InlineData("a_b", "a[_]b", true)]
    [InlineData("[x]", "[[]x]", true)]
    [InlineData("a", "[a", false)]
    [InlineData("a", "[", false)]
    [InlineData("a", "[]", false)]
    [InlineData("a", "[^]", false)]
    public void Matches_IsTSqlsLike(string text, string pattern, bool expected) =>
        Assert.Equal(expected, LikePattern.Matches(text, pattern));

    [Fact]
    public void Matches_AgreesWithARegularExpression()
    {
        var texts = Gen.Char["aAbBæÆ%_["].Array[0, 8].Select(characters => new string(characters));
        string[] parts = ["a", "B", "æ", "%", "_", "[ab]", "[^a]", "[%]"];
        var patterns = Gen.Int[0, parts.Length - 1].Select(index => parts[index]).Array[0, 6].Select(string.Concat);

        Gen.Select(texts, patterns).Sample((text, pattern) =>
            Assert.Equal(Regex.IsMatch(text, ToRegex(pattern), RegexOptions.IgnoreCase), LikePattern.Matches(text, pattern)));
    }

    private static string ToRegex(string pattern) =>
        "^" + Regex.Replace(pattern, @"\[.+?\]|.", part => part.Value switch { "%" => ".*", "_" => ".", var other => other }) + "$";
}
