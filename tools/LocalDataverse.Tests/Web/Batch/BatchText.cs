namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

/// <summary>The text of a batch with the boundary b, of change sets with the boundary c; lines end in LF.</summary>
internal static class BatchText
{
    public static string Of(params IEnumerable<string> parts) => Multipart("b", parts);

    public static string Request(string http, string? contentId = null) =>
        $"Content-Type: application/http\nContent-Transfer-Encoding: binary\n{(contentId is null ? "" : $"Content-ID: {contentId}\n")}\n{http}";

    /// <summary>With Content-IDs from 1.</summary>
    public static string ChangeSet(params IEnumerable<string> requests) =>
        ChangeSetOf(requests.Select((http, index) => Request(http, $"{index + 1}")));

    public static string ChangeSetOf(params IEnumerable<string> parts) =>
        $"Content-Type: multipart/mixed; boundary=c\n\n{Multipart("c", parts)}";

    private static string Multipart(string boundary, IEnumerable<string> parts) =>
        string.Concat(parts.Select(part => $"--{boundary}\n{part}\n")) + $"--{boundary}--\n";
}
