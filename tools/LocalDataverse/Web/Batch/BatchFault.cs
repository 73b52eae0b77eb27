namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>What is wrong with a batch as such. Where known, the words are Dataverse's own.</summary>
internal static class BatchFault
{
    private const int Longest = 80;

    public static WebFault Malformed(string why) => WebFault.BadBatch(why);

    public static WebFault NotEnded(string boundary, bool begun) => Malformed(begun
        ? $"The delimiter '--{boundary}--' that ends the parts is missing."
        : $"No line of the body is the delimiter '--{boundary}'.");

    public static WebFault TooManyMembers(int limit) => Malformed(
        $"The current batch message contains too many parts. Only batch messages with a maximum number of '{limit}' query operations, including changeset operations, are allowed.");

    public static WebFault UnknownReference(string contentId) =>
        Malformed($"Content-ID Reference: '${Shown(contentId)}' does not exist in the batch context.");

    public static WebFault Nested() => Malformed("A batch can't contain other batch requests.");

    public static WebFault NotOfThisService(string url) =>
        Malformed($"The URL '{Shown(url)}' in the batch is not one of this service.");

    /// <summary>What came from outside, at a length that can be shown.</summary>
    public static string Shown(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
