using System.Text;
using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Tests.Web;

/// <summary>Reading answers, and saying what they must be.</summary>
internal static class WebAnswers
{
    /// <summary>Without the byte order mark that a count begins with.</summary>
    public static string Text(this WebAnswer answer) => Encoding.UTF8.GetString(answer.Body).TrimStart('\uFEFF');

    public static JsonElement Json(this WebAnswer answer, int status)
    {
        Assert.True(status == answer.Status, $"{answer.Status}: {answer.Text()}");
        Assert.Equal(WebAnswer.JsonType, answer.Headers["Content-Type"]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        return JsonDocument.Parse(answer.Body).RootElement;
    }

    /// <returns>The message.</returns>
    public static string Error(this WebAnswer answer, int status, string code)
    {
        var error = answer.Json(status).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString(), ignoreCase: true);
        return error.GetProperty("message").GetString()!;
    }

    public static void NoContent(this WebAnswer answer) => Assert.Equal((204, ""), (answer.Status, answer.Text()));

    public static IReadOnlyList<string> Names(this JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    public static IReadOnlyList<string?> Texts(this JsonElement set, string property) =>
        [.. set.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(property).GetString())];

    public static string? Text(this JsonElement element, string property) => element.GetProperty(property).GetString();
}
