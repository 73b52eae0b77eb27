using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

public sealed class AppFileTests : IDisposable
{
    private readonly ScriptedOrganization organization = new();
    private readonly PageClient page;

    public AppFileTests() => page = new PageClient(organization.Host);

    public void Dispose() => organization.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/?pagetype=entityrecord&etn=opportunity&id=0a000000-0000-4000-8000-000000000001")]
    [InlineData("/?etn=a&etn=b")]
    [InlineData("/app/index.html")]
    public void Get_Page_IsTheIndex(string path)
    {
        var answer = page.Get(path);

        Assert.Equal((200, "text/html; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.StartsWith("<!doctype html>", answer.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(".html", "text/html; charset=utf-8")]
    [InlineData(".css", "text/css; charset=utf-8")]
    [InlineData(".js", "text/javascript; charset=utf-8")]
    [InlineData(".svg", "image/svg+xml")]
    public void Get_AppFile_HasTheTypeOfItsExtension(string extension, string type)
    {
        var files = AppFiles.Names.Where(name => name.EndsWith(extension, StringComparison.Ordinal)).ToList();

        var answers = files.Select(name => page.Get($"/app/{name}")).ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Equal((200, type), (answer.Status, answer.Headers["Content-Type"])));
    }

    [Fact]
    public void Names_AllHaveATypeThatIsServed()
    {
        var answers = AppFiles.Names.Select(name => page.Get($"/app/{name}"));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }

    [Theory]
    [InlineData("/app/nothing.js", "/app/nothing.js")]
    [InlineData("/app/", "/app/")]
    [InlineData("/app", "/app")]
    [InlineData("/app/INDEX.html", "/app/INDEX.html")]
    [InlineData("/app/../LocalDataverse.dll", "/LocalDataverse.dll")]
    [InlineData("/app/..%2f..%2fLocalDataverse.dll", "LocalDataverse.dll")]
    [InlineData("/app/%2e%2e/LocalDataverse.dll", "LocalDataverse.dll")]
    [InlineData("/app/..%5cLocalDataverse.dll", "LocalDataverse.dll")]
    [InlineData("/app//etc/passwd", "/app//etc/passwd")]
    [InlineData("/app/%2fetc%2fpasswd", "/app/%2fetc%2fpasswd")]
    [InlineData("/nothing", "/nothing")]
    [InlineData("/page", "/page")]
    [InlineData("/page/nothing", "/page/nothing")]
    [InlineData("/WebResources/", "/WebResources/")]
    public void Get_UnknownPath_Is404NamingIt(string path, string named)
    {
        var message = page.Get(path).Error(404, "0x80060888");

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/", "GET")]
    [InlineData("HEAD", "/app/index.html", "GET")]
    [InlineData("DELETE", "/page/session", "GET")]
    [InlineData("GET", "/page/settings", "PUT")]
    [InlineData("POST", "/page/requests", "GET")]
    [InlineData("PUT", "/page/ribbon?table=quote", "GET")]
    public void Send_WrongVerb_Is405WithTheRightOne(string method, string path, string allow)
    {
        var answer = page.Send(method, path);

        Assert.Contains(method, answer.Error(405, "0x80060888"), StringComparison.Ordinal);
        Assert.Equal(allow, answer.Headers["Allow"]);
    }

    [Theory]
    [InlineData("/page/session?x=1", "'x'")]
    [InlineData("/page/requests?before=1", "'before'")]
    [InlineData("/page/requests?after=-1", "'after' is a whole number, not '-1'")]
    [InlineData("/page/requests?after=1&after=2", "after is given more than once")]
    [InlineData("/page/ribbon", "'table' is missing")]
    [InlineData("/page/ribbon?table=quote&language=da", "'language' is a whole number, not 'da'")]
    public void Get_WrongParameter_Is400NamingIt(string path, string named)
    {
        var message = page.Get(path).Error(400, "0x80060888");

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/app/index.html")]
    [InlineData("GET", "/app/nothing")]
    [InlineData("GET", "/page/session")]
    [InlineData("PUT", "/page/settings")]
    [InlineData("GET", "/page/requests")]
    [InlineData("GET", "/page/ribbon?table=quote")]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/WebResourcesNot")]
    public void Send_Anything_CarriesThePagesHeaders(string method, string path) => AssertHeaders(
        page.Send(method, path, """{"customizedClose":true}""").Headers,
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    [Theory]
    [InlineData("GET", "/WebResources/nothing")]
    [InlineData("POST", "/WebResources/nothing")]
    public void Send_WebResource_CarriesTheStrictPolicyOfWhatThePageFrames(string method, string path) => AssertHeaders(
        page.Send(method, path).Headers,
        "default-src 'self'; script-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");

    private static void AssertHeaders(IReadOnlyDictionary<string, string> headers, string policy)
    {
        Assert.Equal(policy, headers["Content-Security-Policy"]);
        Assert.Equal(("nosniff", "no-referrer", "no-cache"), (headers["X-Content-Type-Options"], headers["Referrer-Policy"], headers["Cache-Control"]));
    }
}
