using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class SettingsTests
{
    [Fact]
    public void From_NothingSet_HasTheDefaults()
    {
        var settings = Settings.From(new Dictionary<string, string?>());

        Assert.Null(settings.Invalid);
        Assert.Equal(GuardScope.AllOpportunities, settings.GuardScope);
        Assert.Equal(BlockingQuotes.Active, settings.BlockingQuotes);
    }

    [Theory]
    [InlineData("ActiveAndDraft", BlockingQuotes.ActiveAndDraft)]
    [InlineData(" activeanddraft ", BlockingQuotes.ActiveAndDraft)]
    [InlineData("Active", BlockingQuotes.Active)]
    [InlineData("", BlockingQuotes.Active)]
    [InlineData("  ", BlockingQuotes.Active)]
    [InlineData(null, BlockingQuotes.Active)]
    public void From_AllowedBlockingQuotes_IsRead(string? value, object expected)
    {
        var settings = Settings.From(new Dictionary<string, string?> { [SettingName.BlockingQuotes] = value });

        Assert.Null(settings.Invalid);
        Assert.Equal((BlockingQuotes)expected, settings.BlockingQuotes);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Drafts")]
    [InlineData("Active, ActiveAndDraft")]
    public void From_UnknownBlockingQuotes_NamesTheVariableAndWhatIsAllowed(string value)
    {
        var settings = Settings.From(new Dictionary<string, string?> { [SettingName.BlockingQuotes] = value });

        var invalid = Assert.IsType<InvalidSetting>(settings.Invalid);
        Assert.Equal("opsclose_BlockingQuotes", invalid.Name);
        Assert.Equal(value, invalid.Value);
        Assert.Equal(["Active", "ActiveAndDraft"], invalid.Allowed);
    }

    [Fact]
    public void From_TwoInvalid_ReportsTheFirst()
    {
        var settings = Settings.From(new Dictionary<string, string?>
        {
            [SettingName.BlockingQuotes] = "x",
            [SettingName.GuardScope] = "y",
        });

        Assert.Equal("opsclose_GuardScope", settings.Invalid?.Name);
    }
}
