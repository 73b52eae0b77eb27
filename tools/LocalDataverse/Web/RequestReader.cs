using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>From a call to a request: where it goes, who asks, what it prefers.</summary>
internal static partial class RequestReader
{
    private const string CallerId = "MSCRMCallerID";

    /// <summary>No table here has an Entra object id: it is taken for the user's id.</summary>
    private const string CallerObjectId = "CallerObjectId";

    public static WebRequest Read(WebCall call, Preferences preferences, Organization organization, OrganizationTransaction? joined)
    {
        var root = RootPattern().Match(call.Url.AbsolutePath);
        if (!root.Success)
        {
            throw WebFault.UnknownSegment(call.Url.AbsolutePath);
        }

        return new WebRequest
        {
            Call = call,
            ServiceRoot = new Uri(call.Url, root.Value + "/"),
            Path = Uri.UnescapeDataString(call.Url.AbsolutePath[root.Length..]).Trim('/'),
            Options = QueryOptions.Read(call.Url.Query),
            Preferences = preferences,
            Client = new ClientRequests(organization, joined, Caller(call) ?? organization.SystemUserId),
        };
    }

    /// <summary>A batch is sent to the service root alone.</summary>
    public static bool IsBatch(Uri url) =>
        RootPattern().Match(url.AbsolutePath) is { Success: true, Length: var length } && url.AbsolutePath[length..] == "/$batch";

    /// <summary>Null: nobody is named, and there is no sign-in here, so SYSTEM calls.</summary>
    private static Guid? Caller(WebCall call) => UserIn(call, CallerId) ?? UserIn(call, CallerObjectId);

    private static Guid? UserIn(WebCall call, string header)
    {
        if (call.Header(header) is not { } text)
        {
            return null;
        }

        return Guid.TryParse(text, out var id) ? id : throw WebFault.BadHeader(header, $"'{text}' is not the id of a user.");
    }

    [GeneratedRegex(@"^/api/data/v9\.\d(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RootPattern();
}
