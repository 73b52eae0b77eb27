using System.Text.Json;
using CsCheck;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

/// <summary>What the page asks for, with pieces changed: answered, or refused with an error that says why; nothing is set then.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class DamagedPageRequestTests : IDisposable
{
    private static readonly (string Method, string Path, string Body)[] Requests =
    [
        ("GET", "/", ""),
        ("GET", "/page/session", ""),
        ("PUT", "/page/settings", """{"customizedClose":true}"""),
        ("GET", "/page/requests?after=3", ""),
        ("GET", "/page/ribbon?table=opportunity&language=1030", ""),
        ("GET", "/app/main.js", ""),
        ("GET", "/app/css/base.css", ""),
        ("GET", "/WebResources/opsclose_/js/opportunityribbon.js", ""),
        ("GET", "/WebResources/opsclose_/strings/opportunityribbon.1033.resx", ""),
    ];

    private readonly ITestOutputHelper output;
    private readonly Organization organization = Organization.Open();
    private readonly PageClient page;

    public DamagedPageRequestTests(ITestOutputHelper output)
    {
        this.output = output;
        page = new PageClient(organization);
        using var zip = File.OpenRead(BuiltSolution.Zip);
        organization.Import(zip);
    }

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Request_PiecesChanged_IsAnsweredOrRefusedAndSetsNothing()
    {
        using var watch = new CommitWatch(organization);
        Damaged().Hold(output, 2_000, request =>
        {
            organization.CustomizedClose = false;

            var answer = page.Send(request.Method, request.Url.PathAndQuery, request.Body);

            var text = $"{answer.Status} {answer.Text()}";
            Assert.True(answer.Status is 200 or 204 or (>= 400 and < 500), text);
            Assert.False(watch.HasChanged(), text);
            if (answer.Status < 400)
            {
                return;
            }

            WordedError.Holds(JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").Text("message"));
            Assert.False(organization.CustomizedClose, text);
        });
    }

    private static Gen<(string Method, Uri Url, string Body)> Damaged() =>
        from request in Gen.OneOf(Requests)
        from method in Gen.Frequency((4, Gen.Const(request.Method)), (1, Gen.OneOf("GET", "PUT", "POST", "DELETE", "HEAD", "BREW")))
        from path in Gen.Frequency((1, Gen.Const(request.Path)), (3, Damage.Of(request.Path)))
        from body in Damage.Of(request.Body)
        let url = Uri.TryCreate("http://localhost:5080" + path, UriKind.Absolute, out var parsed) ? parsed : null
        where url is not null && !url.AbsolutePath.Contains("%00", StringComparison.Ordinal) // Kestrel's to refuse.
        select (method, url, body);
}
