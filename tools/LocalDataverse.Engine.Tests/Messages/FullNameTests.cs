using Microsoft.Xrm.Sdk;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Messages;

public sealed class FullNameTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("Anna", "Holm", "Anna Holm")]
    [InlineData("Anna", null, "Anna")]
    [InlineData(null, "Holm", "Holm")]
    [InlineData(null, null, null)]
    public void Create_Names_MakeTheFullName(string? first, string? last, string? full)
    {
        var contact = System.Create(new Entity("contact") { ["firstname"] = first, ["lastname"] = last });

        Assert.Equal(full, FullName("contact", contact));
    }

    [Theory]
    [InlineData("firstname", "Ida", "Ida Holm")]
    [InlineData("lastname", "Krog", "Anna Krog")]
    [InlineData("firstname", null, "Holm")]
    [InlineData("fullname", "Somebody Else", "Anna Holm")]
    public void Update_OneName_MakesTheFullNameAnew(string column, string? value, string full)
    {
        var contact = System.Create(new Entity("contact") { ["firstname"] = "Anna", ["lastname"] = "Holm" });

        System.Update(new Entity("contact", contact) { [column] = value });

        Assert.Equal(full, FullName("contact", contact));
    }

    [Fact]
    public void Create_FullNameGiven_IsMadeOfTheNames()
    {
        var contact = System.Create(new Entity("contact") { ["fullname"] = "Somebody Else", ["lastname"] = "Holm" });

        Assert.Equal("Holm", FullName("contact", contact));
    }

    [Fact]
    public void Create_User_HasAFullNameToo()
    {
        var user = System.Create(new Entity("systemuser") { ["firstname"] = "Anna", ["lastname"] = "Holm" });

        Assert.Equal("Anna Holm", FullName("systemuser", user));
    }

    [Fact]
    public void Load_Names_MakeTheFullName()
    {
        var contact = new Entity("contact", Guid.NewGuid()) { ["firstname"] = "Anna", ["lastname"] = "Holm" };

        organization.Host.Load([contact]);

        Assert.Equal("Anna Holm", FullName("contact", contact.Id));
    }

    private IOrganizationService System => organization.Host.SystemService;

    private string? FullName(string table, Guid id) => organization.Row(table, id).GetAttributeValue<string>("fullname");
}
