using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

/// <summary>Users read the languages that are enabled.</summary>
public sealed class UserSettingsTests : IDisposable
{
    private readonly ScriptedOrganization organization = new(new TestOptions { EnabledLanguages = [1031] });

    public UserSettingsTests() =>
        organization.Host.Grant(organization.UserId, "usersettings", AccessRights.Read | AccessRights.Write | AccessRights.Create, AccessDepth.Organization);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(1033)]
    [InlineData(1031)]
    [InlineData(0)]
    public void Language_IsEnabledOrNone_IsTaken(int language)
    {
        organization.User.Create(Settings(1033));

        organization.User.Update(Settings(language));

        Assert.Equal(language, organization.Row("usersettings", organization.UserId)["uilanguageid"]);
    }

    [Fact]
    public void Language_IsNotEnabled_IsRefusedAndLeftAsItWas()
    {
        organization.User.Create(Settings(1031));

        FaultAssert.Throws(ErrorCodes.LanguageNotEnabled, () => organization.User.Update(Settings(1045)), "The language code 1045");

        Assert.Equal(1031, organization.Row("usersettings", organization.UserId)["uilanguageid"]);
    }

    [Fact]
    public void Language_IsNotEnabled_IsRefusedForANewRowToo() =>
        FaultAssert.Throws(ErrorCodes.LanguageNotEnabled, () => organization.User.Create(Settings(1045)), "The language code 1045");

    [Fact]
    public void Language_IsEnabledLater_IsTaken()
    {
        organization.Host.EnableLanguage(1045);

        organization.User.Create(Settings(1045));

        Assert.Equal(1045, organization.Host.LanguageOf(organization.UserId));
    }

    [Theory]
    [InlineData(1031, 1031)]
    [InlineData(1045, 1033)]
    [InlineData(0, 1033)]
    public void LanguageOf_User_IsTheirsWhereItIsEnabled(int chosen, int expected)
    {
        organization.SetLanguage(chosen);

        Assert.Equal(expected, organization.Host.LanguageOf(organization.UserId));
    }

    [Fact]
    public void Languages_OfTheOrganisation_BeginWithItsOwn()
    {
        organization.Host.EnableLanguage(1031);
        organization.Host.EnableLanguage(1036);

        Assert.Equal([1033, 1031, 1036], organization.Host.Languages);
    }

    private Entity Settings(int language) => new("usersettings", organization.UserId) { ["uilanguageid"] = language };
}
