namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>Which rows of the result are wanted: the first n, or a page.</summary>
internal sealed record PageRequest(int Number, int Size, bool IsTop, string? Cookie, bool CountTotal)
{
    public long Offset => (long)(Number - 1) * Size;

    public static PageRequest From(QueryExpression query)
    {
        var page = query.PageInfo ?? new PagingInfo();
        if (page.Count < 0 || page.PageNumber < 0)
        {
            throw Fault.InvalidQuery("the page number and the page size can't be negative.");
        }

        if (query.TopCount is { } top)
        {
            return Top(top, page);
        }

        // A larger page than there can be is cut to size: MoreRecords says so, as in Dataverse.
        var size = page.Count == 0 ? QueryLimits.PageSize : Math.Min(page.Count, QueryLimits.PageSize);
        return new PageRequest(Math.Max(page.PageNumber, 1), size, false, page.PagingCookie, page.ReturnTotalRecordCount);
    }

    private static PageRequest Top(int top, PagingInfo page)
    {
        if (top is < 1 or > QueryLimits.PageSize)
        {
            throw Fault.InvalidQuery($"the top count must be from 1 to {QueryLimits.PageSize}, not {top}.");
        }

        if (page.Count > 0 || page.PageNumber > 0 || page.ReturnTotalRecordCount || !string.IsNullOrEmpty(page.PagingCookie))
        {
            throw Fault.TopWithPaging(top);
        }

        return new PageRequest(1, top, true, null, false);
    }
}
