namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>The URL of a request in a batch: absolute, relative to the host, or relative to the service.</summary>
internal static class MemberUrl
{
    private const string ServicePath = "/api/data/v9.";

    /// <param name="batch">The URL that the batch was sent to; it ends in $batch.</param>
    public static Uri Resolve(Uri batch, string url)
    {
        if (!Uri.TryCreate(batch, url, out var resolved)
            || resolved.Scheme != batch.Scheme
            || resolved.Authority != batch.Authority
            || !resolved.AbsolutePath.StartsWith(ServicePath, StringComparison.OrdinalIgnoreCase))
        {
            throw BatchFault.NotOfThisService(url);
        }

        return resolved.AbsolutePath.TrimEnd('/').EndsWith("/$batch", StringComparison.OrdinalIgnoreCase) ? throw BatchFault.Nested() : resolved;
    }
}
