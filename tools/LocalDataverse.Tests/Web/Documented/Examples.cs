namespace ProjectOpsClose.LocalDataverse.Tests.Web.Documented;

/// <summary>
/// What Microsoft's pages on the Web API show, with rows and values of this host's: the page, the request (its line, headers,
/// body), the status, and a part of what the answer says. 501 is as good as done when it names what isn't.
/// </summary>
internal static class Examples
{
    private const string Pages = "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/";

    public static TheoryData<string, string, int, string> Of(string page, params IEnumerable<(string Request, int Status, string Says)> examples)
    {
        var data = new TheoryData<string, string, int, string>();
        foreach (var (request, status, says) in examples)
        {
            data.Add(Pages + page, request, status, says);
        }

        return data;
    }
}
