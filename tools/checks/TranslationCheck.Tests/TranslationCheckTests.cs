using System.Text.RegularExpressions;

namespace ProjectOpsClose.TranslationCheck.Tests;

public sealed partial class TranslationCheckTests : IDisposable
{
    private const string Nothing = "Lacking: 0\n\nEqual to English: 0\n";

    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Texts_AllTranslated_AreCountedAndNothingIsListed()
    {
        var (exitCode, output, _) = repository.Check();

        Assert.Equal(0, exitCode);
        Assert.Equal(["1030 3 0 0 1 0 0 1 0 0 5 0 0", "1033 4 0 0 1 0 0 1 0 0 6 0 0", "1045 5 0 0 1 0 0 1 0 0 7 0 0", "in all 12 0 0 3 0 0 3 0 0 18 0 0"], Rows(output));
        Assert.EndsWith(Nothing, Lines(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmallRepository.Polish, "name=\"Ended\"", "name=\"End\"", "Plugins/Messages/Texts/1045.resx: Ended in 1045")]
    [InlineData(SmallRepository.Polish, "name=\"Quotes_few\"", "name=\"Offers_few\"", "Plugins/Messages/Texts/1045.resx: Quotes_few in 1045")]
    [InlineData(SmallRepository.DanishStrings, "Annuller", " ", "solution/WebResources/opsclose_/strings/sample.1030.resx: Cancel in 1030")]
    [InlineData(SmallRepository.Ribbon, "Luk", "", "solution/Entities/Lead/RibbonDiff.xml: <Titles> of 'sample.Label' in 1030")]
    public void Text_OfOneLanguageGone_IsListedByFileAndName(string file, string old, string replacement, string entry)
    {
        repository.Replace(file, old, replacement);

        var (exitCode, output, _) = repository.Check();

        Assert.Equal(1, exitCode);
        Assert.Contains($"Lacking: 1\n  {entry}\n", Lines(output), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfSeveralLanguagesGone_AreAllListedAndCounted()
    {
        repository.Delete(SmallRepository.DanishStrings);
        repository.Delete(SmallRepository.Polish);
        repository.Replace(SmallRepository.Customizations, "1030", "1029");

        var (exitCode, output, _) = repository.Check();

        Assert.Equal(1, exitCode);
        Assert.Equal(["1029 0 3 0 0 1 0 0 1 0 0 5 0", "1030 3 0 0 0 1 0 1 0 0 4 1 0", "1033 4 0 0 1 0 0 1 0 0 6 0 0", "1045 0 3 0 1 0 0 1 0 0 2 3 0", "in all 7 6 0 2 2 0 3 1 0 12 9 0"], Rows(output));
        Assert.Contains("Plugins/Messages/Texts/1029.resx: Quotes in 1029", output, StringComparison.Ordinal);
        Assert.Contains("sample.1030.resx: Cancel in 1030", output, StringComparison.Ordinal);
        Assert.Contains("RibbonDiff.xml: <Titles> of 'sample.Label' in 1029", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmallRepository.Polish, "{0} oferta", "{0} quotes", "Plugins/Messages/Texts/1045.resx: Quotes_one in 1045: {0} quotes")]
    [InlineData(SmallRepository.DanishStrings, "Annuller", "Cancel", "solution/WebResources/opsclose_/strings/sample.1030.resx: Cancel in 1030: Cancel")]
    [InlineData(SmallRepository.Ribbon, "Luk", "Close", "solution/Entities/Lead/RibbonDiff.xml: <Titles> of 'sample.Label' in 1030: Close")]
    public void Text_EqualToEnglish_IsListedAndNoFault(string file, string translated, string english, string entry)
    {
        repository.Replace(file, translated, english);

        var (exitCode, output, _) = repository.Check();

        Assert.Equal(0, exitCode);
        Assert.EndsWith($"Equal to English: 1\n  {entry}\n", Lines(output), StringComparison.Ordinal);
    }

    [Fact]
    public void PluginTexts_OfALanguageThatReadsAnother_AreNotLacking()
    {
        var (exitCode, output, _) = repository.Check("--language", "2057");

        Assert.Equal(1, exitCode);
        Assert.Equal(["2057 as 1033 0 1 0 0 1 0 0 2 0", "in all 0 0 0 0 1 0 0 1 0 0 2 0"], Rows(output));
        Assert.DoesNotContain("Plugins/", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_AskedFor_IsTheOnlyOne()
    {
        repository.Replace(SmallRepository.DanishStrings, "Annuller", "");
        repository.Replace(SmallRepository.Polish, "oferta", "");

        var (exitCode, output, _) = repository.Check("--language", "1030");

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("1045", output, StringComparison.Ordinal);
    }

    [Fact]
    public void File_NotWellFormed_IsNamed()
    {
        repository.Replace(SmallRepository.Polish, "</root>", "");

        var (exitCode, _, error) = repository.Check();

        Assert.Equal(2, exitCode);
        Assert.StartsWith(SmallRepository.Polish + ": not well-formed XML", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language", "da")]
    [InlineData("--repository", "none/such")]
    public void Arguments_Wrong_AreRefused(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, Program.Run(arguments, output, error));
        Assert.Contains(arguments[1], error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OwnRepository_LacksNothingInAnyLanguage()
    {
        using var output = new StringWriter();

        Assert.Equal(0, Program.Run([], output, output));
        Assert.Contains("Lacking: 0", output.ToString(), StringComparison.Ordinal);
        Assert.True(Rows(output.ToString()).Count > 2);
    }

    private static IReadOnlyList<string> Rows(string output) =>
        [.. Lines(output).Split("\n\n")[0].Split('\n').Skip(2).Select(row => Spaces().Replace(row, " "))];

    private static string Lines(string output) => output.ReplaceLineEndings("\n");

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
