using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>A call on its way through the Web API: what every resource needs to know of it.</summary>
internal sealed class WebRequest
{
    public required WebCall Call { get; init; }

    /// <summary>For instance http://localhost:5080/api/data/v9.2/, as the client wrote it.</summary>
    public required Uri ServiceRoot { get; init; }

    /// <summary>The path below the service root, unescaped, without a slash at its ends: opportunities(id)/name.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required Preferences Preferences { get; init; }

    public required ClientRequests Client { get; init; }

    /// <summary>The caller, or whom it impersonates.</summary>
    public Guid UserId => Client.UserId;

    /// <summary>A client of that user: inside the change set's transaction where there is one.</summary>
    public IOrganizationService Service => Client.Service;

    /// <summary>The beginning of an answer: its context, whose fragment follows $metadata#.</summary>
    public JsonProperties Begin(string fragment) => new() { ["@odata.context"] = $"{ServiceRoot}$metadata#{fragment}" };

    public WebFault WrongVerb(string allow) => WebFault.WrongVerb(Call.Method, Path, allow);

    /// <summary>Of a resource that has one verb alone.</summary>
    public void DemandVerb(string verb)
    {
        if (Call.Method != verb)
        {
            throw WrongVerb(verb);
        }
    }
}

/// <summary>A user's requests to the organisation: each on its own, or several in one transaction.</summary>
/// <param name="optional">The optional parameters that each of the requests carries.</param>
internal sealed class ClientRequests(Organization organization, OrganizationTransaction? joined, Guid userId, ParameterCollection optional)
{
    public Guid UserId => userId;

    public Organization Organization => organization;

    /// <summary>The user's language, in which values are shown to them.</summary>
    public int Language => organization.LanguageOf(userId);

    public IOrganizationService Service { get; } = With(optional, joined?.ServiceFor(userId) ?? organization.ServiceFor(userId));

    /// <summary>All of them, or none.</summary>
    public T InTransaction<T>(Func<IOrganizationService, T> requests) => Together(organization.BeginTransaction, requests);

    /// <summary>Reads that see the same rows, whoever writes meanwhile.</summary>
    public T InSnapshot<T>(Func<IOrganizationService, T> reads) => Together(organization.BeginSnapshot, reads);

    private T Together<T>(Func<OrganizationTransaction> begin, Func<IOrganizationService, T> requests)
    {
        if (joined is not null)
        {
            return requests(Service);
        }

        using var transaction = begin();
        var result = requests(With(optional, transaction.ServiceFor(userId)));
        transaction.Commit();
        return result;
    }

    private static IOrganizationService With(ParameterCollection optional, IOrganizationService service) => optional.Count == 0
        ? service
        : new OrganizationService(request =>
        {
            foreach (var (name, value) in optional.Where(option => !request.Parameters.Contains(option.Key)))
            {
                request[name] = value;
            }

            return service.Execute(request);
        });
}

/// <summary>From a call to a request: where it goes, who asks, what it prefers.</summary>
internal static partial class RequestReader
{
    private const string CallerId = "MSCRMCallerID";
    private const string CallerObjectId = "CallerObjectId";

    /// <summary>The cookie in which the page keeps its user, as the app's session is one: scripts of web resources call without a header.</summary>
    private const string PageUser = "opsclose.user=";

    public static WebRequest Read(WebCall call, Preferences preferences, Organization organization, OrganizationTransaction? joined)
    {
        var root = RootPattern().Match(call.Url.AbsolutePath);
        if (!root.Success)
        {
            throw WebFault.UnknownSegment(call.Url.AbsolutePath);
        }

        var options = QueryOptions.Read(call.Url.Query);
        return new WebRequest
        {
            Call = call,
            ServiceRoot = new Uri(call.Url, root.Value + "/"),
            Path = Uri.UnescapeDataString(call.Url.AbsolutePath[root.Length..].Trim('/')),
            Options = options.Where(option => option.Key != RequestOptions.Tag).ToDictionary(StringComparer.Ordinal),
            Preferences = preferences,
            Client = new ClientRequests(organization, joined, Caller(call, organization), RequestOptions.Read(call, options)),
        };
    }

    /// <summary>A batch is sent to the service root alone.</summary>
    public static bool IsBatch(Uri url) =>
        RootPattern().Match(url.AbsolutePath) is { Success: true, Length: var length } && url.AbsolutePath[length..] == "/$batch";

    /// <summary>Where nobody is named, nor by the page, and as there is no sign-in here, SYSTEM calls.</summary>
    private static Guid Caller(WebCall call, Organization organization) => (IdIn(call, CallerId), IdIn(call, CallerObjectId)) switch
    {
        ({ } user, null) => user,
        (null, { } objectId) => organization.UserOf(objectId),
        (null, null) => UserOfThePage(call) ?? organization.SystemUserId,
        _ => throw WebFault.BadHeader(CallerObjectId, $"{CallerId} names the user already."),
    };

    private static Guid? UserOfThePage(WebCall call)
    {
        var cookies = (call.Header("Cookie") ?? "").Split(';', StringSplitOptions.TrimEntries);
        if (cookies.FirstOrDefault(cookie => cookie.StartsWith(PageUser, StringComparison.Ordinal)) is not { } cookie)
        {
            return null;
        }

        return Guid.TryParse(cookie[PageUser.Length..], out var id) ? id : throw WebFault.BadHeader("Cookie", $"'{cookie}' names no user.");
    }

    // An empty value, or the null that clients send for want of one, names nobody: it mustn't come to mean SYSTEM.
    private static Guid? IdIn(WebCall call, string header)
    {
        if (!call.Headers.TryGetValue(header, out var text))
        {
            return null;
        }

        return Guid.TryParse(text, out var id) ? id : throw WebFault.BadHeader(header, $"'{text}' is not the id of a user.");
    }

    [GeneratedRegex(@"^/api/data/v9\.\d(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RootPattern();
}

/// <summary>The query options of an address, unescaped.</summary>
internal static class QueryOptions
{
    public static IReadOnlyDictionary<string, string> Read(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in new QueryStringEnumerable(query))
        {
            var name = option.DecodeName().ToString();
            if (!options.TryAdd(name, option.DecodeValue().ToString()))
            {
                throw WebFault.BadUrl($"The query parameter {name} is given more than once.");
            }
        }

        return options;
    }
}
