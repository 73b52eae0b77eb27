namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>One HTTP request, whole and without a socket: what Kestrel, a part of a batch and a test hand in alike.</summary>
/// <param name="Method">The verb, upper case.</param>
/// <param name="Url">Absolute; its path is under /api/data/v9.x/.</param>
/// <param name="Headers">By name, in any case; a header sent several times is comma-joined.</param>
/// <param name="Body">Empty when there is none.</param>
internal sealed record WebCall(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Null when absent, empty, or the literal <c>null</c> that some clients send for a header they have no value for.</summary>
    public string? Header(string name) =>
        Headers.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text && text != "null" ? text : null;
}
