using System.Text;
using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Web;
using ProjectOpsClose.LocalDataverse.Web.Batch;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

/// <summary>Calls the Web API of an organisation without a socket.</summary>
internal sealed class ApiClient(ScriptedOrganization organization)
{
    public const string Root = "http://localhost:5080/api/data/v9.2/";

    private readonly WebApi api = new(organization.Host);

    public WebAnswer Post(string path, string body = "") => Send("POST", path, body);

    public WebAnswer Get(string path) => Send("GET", path, "");

    public WebAnswer Send(string method, string path, string body) =>
        api.Answer(new WebCall(method, new Uri(Root + path), Headers(("Content-Type", "application/json")), Encoding.UTF8.GetBytes(body)));

    public WebAnswer Batch(string body, params (string Name, string Value)[] headers) =>
        Batch(Encoding.UTF8.GetBytes(body), headers);

    public WebAnswer Batch(byte[] body, params (string Name, string Value)[] headers) =>
        new BatchHandler(api).Answer(new WebCall("POST", new Uri(Root + "$batch"), Headers([("Content-Type", "multipart/mixed; boundary=b"), .. headers]), body));

    public static string Text(WebAnswer answer) => Encoding.UTF8.GetString(answer.Body);

    /// <summary>The error's code and message, with the status that it must have.</summary>
    public static (string Code, string Message) Error(int status, WebAnswer answer)
    {
        Assert.Equal((status, Text(answer)), (answer.Status, Text(answer)));
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("error");
        return (error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    private static Dictionary<string, string> Headers(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
