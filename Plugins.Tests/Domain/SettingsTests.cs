using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class SettingsTests
{
    [Fact]
    public void GuardSettings_NothingSet_HasTheDefaults()
    {
        var settings = new GuardSettings(new SettingValues(new Dictionary<string, string?>()));

        Assert.Null(settings.Invalid);
        Assert.Equal(GuardScope.AllOpportunities, settings.Scope);
        Assert.Equal(BlockingQuotes.Active, settings.BlockingQuotes);
    }

    [Fact]
    public void BulkCloseSettings_NothingSet_HasTheDefaults()
    {
        var settings = new BulkCloseSettings(new SettingValues(new Dictionary<string, string?>()));

        Assert.Null(settings.Invalid);
        Assert.Equal(DraftQuotes.ActivateThenClose, settings.DraftQuotes);
        Assert.Equal(TimeSpan.FromSeconds(20), settings.TimePerCall);
    }

    [Theory]
    [InlineData("ActiveAndDraft", BlockingQuotes.ActiveAndDraft)]
    [InlineData(" activeanddraft ", BlockingQuotes.ActiveAndDraft)]
    [InlineData("Active", BlockingQuotes.Active)]
    [InlineData("", BlockingQuotes.Active)]
    [InlineData("  ", BlockingQuotes.Active)]
    [InlineData(null, BlockingQuotes.Active)]
    public void GuardSettings_AllowedName_IsRead(string? value, object expected)
    {
        var settings = new GuardSettings(Values(SettingName.BlockingQuotes, value));

        Assert.Null(settings.Invalid);
        Assert.Equal((BlockingQuotes)expected, settings.BlockingQuotes);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Drafts")]
    [InlineData("Active, ActiveAndDraft")]
    public void GuardSettings_UnknownName_NamesTheVariableAndWhatIsAllowed(string value)
    {
        var settings = new GuardSettings(Values(SettingName.BlockingQuotes, value));

        var invalid = Assert.IsType<InvalidSetting>(settings.Invalid);
        Assert.Equal("opsclose_BlockingQuotes", invalid.Name);
        Assert.Equal(value, invalid.Value);
        Assert.Equal(["Active", "ActiveAndDraft"], invalid.Allowed);
    }

    [Fact]
    public void GuardSettings_TwoInvalid_ReportsTheFirst()
    {
        var values = new SettingValues(new Dictionary<string, string?>
        {
            [SettingName.BlockingQuotes] = "x",
            [SettingName.GuardScope] = "y",
        });

        Assert.Equal("opsclose_GuardScope", new GuardSettings(values).Invalid?.Name);
    }

    [Fact]
    public void GuardSettings_WrongValueOfTheOtherDoor_DoesNotMatter() =>
        Assert.Null(new GuardSettings(Values(SettingName.SecondsPerCall, "never")).Invalid);

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 60 ", 60)]
    public void BulkCloseSettings_WholeSeconds_AreRead(string value, int seconds)
    {
        var settings = new BulkCloseSettings(Values(SettingName.SecondsPerCall, value));

        Assert.Null(settings.Invalid);
        Assert.Equal(TimeSpan.FromSeconds(seconds), settings.TimePerCall);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("90")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("99999999999")]
    [InlineData("soon")]
    public void BulkCloseSettings_OtherSeconds_NameTheRange(string value)
    {
        var settings = new BulkCloseSettings(Values(SettingName.SecondsPerCall, value));

        Assert.Equal("opsclose_SecondsPerCall", settings.Invalid?.Name);
        Assert.Equal(["1–60"], settings.Invalid?.Allowed);
    }

    private static SettingValues Values(string name, string? value) => new(new Dictionary<string, string?> { [name] = value });
}
