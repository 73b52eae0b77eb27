namespace ProjectOpsClose.LocalDataverse.Web.Query;

/// <summary>Which rows of a query's result: a page, or the first so many.</summary>
internal sealed record FetchPage
{
    public int? Size { get; init; }

    public int Number { get; init; } = 1;

    public string? Cookie { get; init; }

    public int? Top { get; init; }

    public bool Count { get; init; }

    /// <summary>$top is ignored where a page size is asked for, as the platform does.</summary>
    public static FetchPage Of(RowQuery query, int? pageSize, SkipToken? token) => new()
    {
        Size = pageSize,
        Number = token?.Page ?? 1,
        Cookie = token?.Cookie,
        Top = pageSize is null && token is null ? query.Top : null,
        Count = query.Count,
    };
}
