using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Metadata;

/// <summary>However many languages there are: each has the words that salespeople read.</summary>
public sealed class PlatformWordsTests
{
    private static readonly string[] Sales = ["opportunity", "opportunityclose", "quote", "quoteclose", "account"];

    public static TheoryData<int> Languages => [.. PlatformWords.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_HasAWordOfItsOwnForEachLabelOfTheSalesTables(int language)
    {
        var lacking = from table in Sales.Select(Tables.Get)
                      from column in table.Columns
                      from option in column.Options
                      let word = PlatformWords.LabelOf(table, option, language)
                      where string.IsNullOrWhiteSpace(word) || word == option.Label
                      select $"{table}.{column.LogicalName}: {option.Label}";

        Assert.Empty(lacking);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_HasYesAndNoOfItsOwn(int language)
    {
        Assert.Equal(("Yes", "No"), (PlatformWords.Of(true, 1033), PlatformWords.Of(false, 1033)));
        Assert.NotEqual("Yes", PlatformWords.Of(true, language));
        Assert.NotEqual(PlatformWords.Of(true, language), PlatformWords.Of(false, language));
    }

    [Theory]
    [InlineData("opportunity", "statuscode", 3, 1036, "Conclue")]
    [InlineData("quote", "statuscode", 4, 1036, "Conclu")]
    [InlineData("quote", "statecode", 1, 1045, "Aktywna")]
    [InlineData("quote", "statuscode", 3, 1036, "Ouvert")]
    [InlineData("quote", "statuscode", 5, 1036, "Perdu")]
    [InlineData("quote", "statuscode", 6, 1036, "Annulé")]
    [InlineData("quoteclose", "statecode", 0, 1045, "Otwarte")]
    [InlineData("quoteclose", "statecode", 2, 1045, "Anulowane")]
    [InlineData("opportunity", "statecode", 0, 1045, "Otwarta")]
    public void Label_AgreesWithItsTable(string table, string column, int value, int language, string expected)
    {
        var metadata = Tables.Get(table);

        Assert.Equal(expected, PlatformWords.LabelOf(metadata, metadata.Column(column).Options.Single(option => option.Value == value), language));
    }

    [Fact]
    public void Label_OfALanguageWithoutWords_IsNone()
    {
        var table = Tables.Get("quote");

        Assert.Null(PlatformWords.LabelOf(table, table.Column("statecode").Options[0], 1066));
    }
}
