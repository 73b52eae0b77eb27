namespace ProjectOpsClose.LocalDataverse.Web.Batch;

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
