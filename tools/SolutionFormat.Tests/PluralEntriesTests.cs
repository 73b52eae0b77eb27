namespace ProjectOpsClose.SolutionFormat.Tests;

public sealed class PluralEntriesTests
{
    [Theory]
    [InlineData("Quotes_few", "Quotes")]
    [InlineData("Quotes", "Quotes")]
    [InlineData("Quotes_some", "Quotes_some")]
    [InlineData("_one", "_one")]
    public void KeyOf_Name_IsWithoutItsCategory(string name, string key) => Assert.Equal(key, PluralEntries.KeyOf(name));

    [Theory]
    [InlineData("Cancel Quotes_one Quotes_few", "")]
    [InlineData("Quotes_one Quotes_few", "Cancel")]
    [InlineData("Cancel", "Quotes")]
    [InlineData("Cancel_one Cancel_few Quotes_one", "Quotes_few")]
    [InlineData("Cancel_one Quotes_few", "Cancel_few Quotes_one")]
    public void Missing_TextOrFormThatOtherTextsHave_IsNamed(string names, string missing) =>
        Assert.Equal(missing, string.Join(' ', new PluralEntries(names.Split(' ')).Missing(["Cancel", "Quotes"])));
}
