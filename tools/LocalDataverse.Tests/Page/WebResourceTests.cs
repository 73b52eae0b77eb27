using System.Text;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class WebResourceTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly PageClient page;

    public WebResourceTests()
    {
        organization.Import(TestRibbon.Zip());
        page = new PageClient(organization.Host);
    }

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData(TestRibbon.Script, "text/javascript; charset=utf-8", "var Test = {};")]
    [InlineData(TestRibbon.Strings, "text/xml; charset=utf-8", "<root />")]
    [InlineData(TestRibbon.Icon, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' />")]
    public void Get_WebResource_IsItsBytesWithTheTypeItHas(string name, string type, string content)
    {
        var answer = page.Get($"/WebResources/{name}");

        Assert.Equal((200, type), (answer.Status, answer.Headers["Content-Type"]));
        Assert.Equal(Encoding.UTF8.GetBytes(content), answer.Body);
    }

    [Theory]
    [InlineData("test_/js/none.js")]
    [InlineData("TEST_/js/ribbon.js")]
    [InlineData("test_/js/")]
    public void Get_UnknownWebResource_Is404NamingIt(string name)
    {
        var message = page.Get($"/WebResources/{name}").Error(404, "0x80060888");

        Assert.Contains(name, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_WebResourceImportedAnew_IsTheNewOne()
    {
        organization.Import(new SolutionZip(new TestStep("Win", "opportunity")).WithWebResource(TestRibbon.Script, 3, "var Test = 2;"));

        var answer = page.Get($"/WebResources/{TestRibbon.Script}");

        Assert.Equal("var Test = 2;", answer.Text());
    }

    [Fact]
    public void Post_WebResource_Is405()
    {
        var answer = page.Send("POST", $"/WebResources/{TestRibbon.Script}");

        answer.Error(405, "0x80060888");
    }
}
