using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>The admin guide says what users see, word for word, and what the solution brings.</summary>
public partial class AdminGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "admin-guide.md"));

    /// <summary>Parts of a sentence, and what is no error.</summary>
    private static readonly TextKey[] NoErrors =
    [
        TextKey.ActiveQuotes, TextKey.DraftQuotes, TextKey.Both, TextKey.Named, TextKey.Listed, TextKey.NamedAndMore, TextKey.NamedAndMoreHidden,
        TextKey.AllHidden, TextKey.QuoteClosed, TextKey.Sentences, TextKey.Ended,
    ];

    public static TheoryData<string> Codes => [.. Enum.GetNames<ErrorCode>()];

    public static TheoryData<string> Texts => [.. Enum.GetValues<TextKey>().Except(NoErrors).Select(key => $"{key}")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Troubleshooting_ErrorCode_HasARow(string code) =>
        Assert.Contains($"\n| {(int)Enum.Parse<ErrorCode>(code)} {code} |", Guide, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Troubleshooting_ErrorText_IsThereWordForWord(string key) =>
        Assert.All(ShippedTexts.Of(Language.English, Enum.Parse<TextKey>(key)), text =>
            Assert.Contains($"“{Placeholder().Replace(text, "…")}”", Guide, StringComparison.Ordinal));

    [Fact]
    public void Settings_EachVariableOfTheSolution_HasARowWithItsDefault()
    {
        var definitions = Directory.GetFiles(
            Path.Combine(AppContext.BaseDirectory, "solution", "environmentvariabledefinitions"), "*.xml", SearchOption.AllDirectories);

        Assert.Equal(4, definitions.Length);
        Assert.All(definitions.Select(file => XElement.Load(file)), definition => Assert.Matches(
            $@"\n\| {definition.Attribute("schemaname")!.Value} \|[^|\n]*\| `{definition.Element("defaultvalue")!.Value}` \|", Guide));
    }

    /// <summary>README, guide and the variable's own labels in each language say the range that the code takes.</summary>
    [Fact]
    public void SecondsPerCall_EveryText_SaysTheRangeThatIsTaken()
    {
        var (min, max) = (BulkCloseSettings.MinSeconds, BulkCloseSettings.MaxSeconds);
        var variable = XElement.Load(Path.Combine(
            AppContext.BaseDirectory, "solution", "environmentvariabledefinitions", "opsclose_SecondsPerCall", "environmentvariabledefinition.xml"));

        Assert.Contains($"| opsclose_SecondsPerCall | whole number {min}–{max}", Guide, StringComparison.Ordinal);
        Assert.Contains($"| opsclose_SecondsPerCall | whole number {min}–{max}", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), StringComparison.Ordinal);
        Assert.All(variable.Element("description")!.Elements("label"), label => Assert.Matches($@"(?<!\d){min}\D{{1,15}}{max}(?!\d)", label.Attribute("description")!.Value));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
