using System.Text;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>
/// Reads a whole batch before anything of it runs, so that one which is malformed changes nothing.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api.
/// </summary>
internal sealed class BatchReader(Uri batch)
{
    public const int MaximumMembers = 1000;

    private const string TheBatch = "the batch";
    private int members;

    public static IReadOnlyList<BatchItem> Read(WebCall call, string body)
    {
        if (ContentType.MediaTypeOf(call.Headers) is not ContentType.Multipart)
        {
            throw BatchFault.Malformed($"The {ContentType.Header} of a batch must be {ContentType.Multipart}.");
        }

        var reader = new BatchReader(call.Url);
        var items = MultipartText.Parts(body, ContentType.BoundaryOf(call.Headers, TheBatch)).Select(reader.Item).ToList();
        return items.Count > 0 ? items : throw BatchFault.Malformed("The batch has no parts.");
    }

    private BatchItem Item(string part, int index)
    {
        var what = $"part {index + 1} of the batch";
        var message = MessageText.Read(new StringReader(part), what);
        return ContentType.MediaTypeOf(message.Headers) switch
        {
            ContentType.Http => Member(message, what),
            ContentType.Multipart => ChangeSetOf(message, what),
            _ => throw BatchFault.Malformed($"The {ContentType.Header} of {what} must be {ContentType.Http} or {ContentType.Multipart}."),
        };
    }

    private ChangeSet ChangeSetOf(MessageText message, string what)
    {
        var parts = MultipartText.Parts(message.Content, ContentType.BoundaryOf(message.Headers, what));
        var set = new ChangeSet([.. parts.Select((part, index) => SetMember(part, $"request {index + 1} of the change set that is {what}"))]);
        var twice = set.Members.GroupBy(member => member.ContentId).FirstOrDefault(group => group.Count() > 1);
        return set.Members.Count == 0 ? throw BatchFault.Malformed($"The change set that is {what} has no requests.")
            : twice is not null ? throw BatchFault.Malformed($"The {ContentType.ContentId} '{twice.Key}' occurs twice in the change set that is {what}.")
            : set;
    }

    private BatchMember SetMember(string part, string what)
    {
        var message = MessageText.Read(new StringReader(part), what);
        if (ContentType.MediaTypeOf(message.Headers) is not ContentType.Http)
        {
            throw BatchFault.Malformed($"The {ContentType.Header} of {what} must be {ContentType.Http}.");
        }

        var member = Member(message, what, isOfSet: true);
        return member.Method == "GET" ? throw BatchFault.Malformed($"GET is not allowed within a change set: {what}.")
            : member.ContentId is null ? throw BatchFault.Malformed($"{ContentType.ContentId} header not present in {what}.")
            : member;
    }

    private BatchMember Member(MessageText part, string what, bool isOfSet = false)
    {
        if (++members > MaximumMembers)
        {
            throw BatchFault.TooManyMembers(MaximumMembers);
        }

        var text = new StringReader(part.Content.TrimStart('\r', '\n'));
        var start = text.ReadLine() ?? "";
        if (!IsRequestLine(start, out var method, out var url))
        {
            throw BatchFault.Malformed($"'{BatchFault.Shown(start)}' is no request line, in {what}: it must be METHOD URL HTTP/1.1.");
        }

        var http = MessageText.Read(text, what);
        if (!isOfSet || !ContentIds.IsReference(url))
        {
            MemberUrl.Resolve(batch, url);
        }

        return new BatchMember(method.ToUpperInvariant(), url, http.Headers, http.Content.Trim())
        {
            ContentId = part.Headers.GetValueOrDefault(ContentType.ContentId) ?? http.Headers.GetValueOrDefault(ContentType.ContentId),
        };
    }

    /// <summary>The address may hold spaces, as Microsoft's samples write a $filter, and clients leave the version out.</summary>
    private static bool IsRequestLine(string line, out string method, out string url)
    {
        const string Version = " HTTP/1.1";
        var space = line.TrimEnd().IndexOf(' ', StringComparison.Ordinal);
        method = space < 0 ? "" : line[..space];
        url = space < 0 ? "" : line[space..].Trim();
        var hasVersion = url.EndsWith(Version, StringComparison.Ordinal);
        url = hasVersion ? url[..^Version.Length].TrimEnd() : url;
        return method.Length > 0 && url.Length > 0 && (hasVersion || !url.Contains(" HTTP/", StringComparison.Ordinal));
    }
}

/// <summary>What a batch is made of: single requests and change sets.</summary>
internal abstract record BatchItem;

/// <summary>One transaction.</summary>
internal sealed record ChangeSet(IReadOnlyList<BatchMember> Members) : BatchItem;

/// <param name="Method">GET, POST, …: upper case, as it is of a request by itself.</param>
/// <param name="Url">As it was written: absolute, relative to the host, relative to the service, or to a $Content-ID.</param>
/// <param name="Headers">Its own, not the batch's.</param>
/// <param name="Body">Empty when it has none.</param>
internal sealed record BatchMember(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body) : BatchItem
{
    /// <summary>Every member of a change set has one.</summary>
    public string? ContentId { get; init; }
}

/// <summary>A member of a batch as a call of its own.</summary>
internal static class MemberCall
{
    private static readonly string[] Impersonation = ["MSCRMCallerID", "CallerObjectId"];

    public static WebCall Of(BatchMember member, WebCall batch)
    {
        var headers = new Dictionary<string, string>(member.Headers, StringComparer.OrdinalIgnoreCase);
        Impersonate(headers, batch);
        return new WebCall(member.Method, MemberUrl.Resolve(batch.Url, member.Url), headers, Encoding.UTF8.GetBytes(member.Body));
    }

    // Clients send it with the batch alone; a member that names a user itself keeps that one.
    private static void Impersonate(Dictionary<string, string> headers, WebCall batch)
    {
        if (Impersonation.Any(headers.ContainsKey))
        {
            return;
        }

        foreach (var name in Impersonation)
        {
            if (batch.Headers.TryGetValue(name, out var user))
            {
                headers[name] = user;
            }
        }
    }
}

/// <summary>The URL of a request in a batch: absolute, relative to the host, or relative to the service.</summary>
internal static class MemberUrl
{
    private const string ServicePath = "/api/data/v9.";

    /// <param name="batch">The URL that the batch was sent to; it ends in $batch.</param>
    public static Uri Resolve(Uri batch, string url)
    {
        if (!Uri.TryCreate(batch, WebCall.Literal(url), out var resolved)
            || resolved.Scheme != batch.Scheme
            || resolved.Authority != batch.Authority
            || !resolved.AbsolutePath.StartsWith(ServicePath, StringComparison.OrdinalIgnoreCase))
        {
            throw BatchFault.NotOfThisService(url);
        }

        return resolved.AbsolutePath.TrimEnd('/').EndsWith("/$batch", StringComparison.OrdinalIgnoreCase) ? throw BatchFault.Nested() : resolved;
    }
}
