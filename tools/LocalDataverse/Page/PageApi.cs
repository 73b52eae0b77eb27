using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>
/// What the opportunity page is made of and what it asks the host beside the Web API: its own files, the web resources of
/// the imported solution, and /page/. A call in, an answer out, errors included. Knows no socket.
/// </summary>
internal sealed class PageApi(Organization organization)
{
    private const string WebResourceFolder = "/WebResources/";
    private const string AppFolder = "/app/";

    private readonly SessionResource session = new(organization);
    private readonly SettingsResource settings = new(organization);
    private readonly RequestsResource requests = new(organization);
    private readonly RibbonResource ribbon = new(organization);
    private readonly WebResources webResources = new(organization);

    public WebAnswer Answer(WebCall call) => PageHeaders.On(Respond(call));

    private WebAnswer Respond(WebCall call)
    {
        try
        {
            return Route(PageRequest.Of(call));
        }
        catch (Exception exception)
        {
            return ErrorAnswer.Of(exception, Preferences.None);
        }
    }

    private WebAnswer Route(PageRequest request) => request.Path switch
    {
        "/" => AppFiles.Index(request),
        "/page/session" => session.Answer(request),
        "/page/settings" => settings.Answer(request),
        "/page/requests" => requests.Answer(request),
        "/page/ribbon" => ribbon.Answer(request),
        var path when path.StartsWith(AppFolder, StringComparison.Ordinal) => AppFiles.Answer(request, path[AppFolder.Length..]),
        var path when path.StartsWith(WebResourceFolder, StringComparison.Ordinal) => webResources.Answer(request, path[WebResourceFolder.Length..]),
        var path => throw WebFault.UnknownSegment(path),
    };
}
