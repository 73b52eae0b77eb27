using System.Text;
using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Tests.Web;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests.Page;

/// <summary>Calls the page of an organisation without a socket.</summary>
internal sealed class PageClient(Organization organization)
{
    private readonly PageApi page = new(organization);

    public WebAnswer Send(string method, string path, string? body = null) => page.Answer(new WebCall(
        method, new Uri("http://localhost:5080" + path), new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body ?? "")));

    public WebAnswer Get(string path) => Send("GET", path);

    /// <summary>The JSON of a GET that must succeed.</summary>
    public JsonElement Json(string path)
    {
        var answer = Get(path);
        Assert.True(answer.Status == 200, $"{answer.Status}: {answer.Text()}");
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}
