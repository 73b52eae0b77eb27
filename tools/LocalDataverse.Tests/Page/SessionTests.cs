using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class SessionTests
{
    [Fact]
    public void Get_Session_SaysWhereThePageIs()
    {
        using var organization = new ScriptedOrganization(new TestStep("Win", "opportunity"));

        var session = new PageClient(organization.Host).Json("/page/session");

        Assert.Equal("LOCAL DEMO", session.Text("environment"));
        Assert.Equal(("TestSolution", "1.2.0.0"), (session.GetProperty("solution").Text("name"), session.GetProperty("solution").Text("version")));
        Assert.Equal(1033, session.GetProperty("baseLanguage").GetInt32());
    }

    [Fact]
    public void Get_SessionWithoutSolution_HasNone()
    {
        using var organization = new ScriptedOrganization();

        var session = new PageClient(organization.Host).Json("/page/session");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, session.GetProperty("solution").ValueKind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Get_Session_SaysHowOpportunitiesAreClosed(bool customizedClose)
    {
        using var organization = new ScriptedOrganization(customizedClose);

        var session = new PageClient(organization.Host).Json("/page/session");

        Assert.Equal(customizedClose, session.GetProperty("customizedClose").GetBoolean());
    }

    [Fact]
    public void Get_Session_ListsUsersAsSeededWithTheirLanguage()
    {
        using var host = Organization.Open(new OrganizationOptions { EnabledLanguages = [1030, 1041] });
        Seed(host, "Zoologist", 1030);
        Seed(host, "Archivist", null);
        Seed(host, "Miller", 1033);
        Seed(host, "佐藤", 1041);
        Seed(host, "Stranger", 1045);

        var users = new PageClient(host).Json("/page/session").GetProperty("users").EnumerateArray();

        Assert.Equal(
            [("Zoologist", 1030, "da-DK"), ("Archivist", 1033, "en-US"), ("Miller", 1033, "en-US"), ("佐藤", 1041, "ja-JP"), ("Stranger", 1033, "en-US")],
            users.Select(user => (user.Text("name")!, user.GetProperty("language").GetInt32(), user.Text("culture")!)));
    }

    /// <summary>Whom the page offers: each language that the host has words of, by somebody who may do all that a salesperson may.</summary>
    [Fact]
    public void Get_SessionOfTheSample_OffersASalespersonOfEachLanguage()
    {
        using var host = Organization.Open(new OrganizationOptions { EnabledLanguages = SampleData.Languages });
        var data = SampleData.In(host);

        var users = new PageClient(host).Json("/page/session").GetProperty("users").EnumerateArray()
            .ToDictionary(user => user.GetProperty("id").GetGuid(), user => user);

        Assert.Equal(PlatformWords.Languages.Append(1033).Order(), data.Users.ByLanguage.Keys.Order());
        var rights = users[data.Users.English].GetProperty("privileges").GetRawText();
        Assert.All(data.Users.ByLanguage, one =>
        {
            Assert.Equal(one.Key, users[one.Value].GetProperty("language").GetInt32());
            Assert.Equal(rights, users[one.Value].GetProperty("privileges").GetRawText());
            Assert.NotEmpty(users[one.Value].Text("name")!);
        });
    }

    [Fact]
    public void Get_Session_SaysWhatEachUserMayDo()
    {
        using var organization = new ScriptedOrganization();
        var reader = organization.AddUser();
        organization.Host.Grant(reader, "quote", AccessRights.Read, AccessDepth.Own);

        var users = new PageClient(organization.Host).Json("/page/session").GetProperty("users").EnumerateArray()
            .ToDictionary(user => user.GetProperty("id").GetGuid(), user => user.GetProperty("privileges"));

        Assert.Equal(Rights(read: true, others: true), users[organization.UserId].GetProperty("opportunity").GetRawText());
        Assert.Equal(Rights(read: true, others: false), users[reader].GetProperty("quote").GetRawText());
        Assert.Equal(Rights(read: false, others: false), users[reader].GetProperty("competitor").GetRawText());
    }

    private static string Rights(bool read, bool others) =>
        $$"""{"read":{{Json(read)}},"create":{{Json(others)}},"write":{{Json(others)}},"delete":{{Json(others)}}}""";

    private static string Json(bool flag) => flag ? "true" : "false";

    private static void Seed(Organization host, string name, int? language)
    {
        var id = Guid.NewGuid();
        host.Load([new Entity("systemuser", id) { ["fullname"] = name }]);
        if (language is { } chosen)
        {
            host.Load([new Entity("usersettings", id) { ["uilanguageid"] = chosen }]);
        }
    }
}
