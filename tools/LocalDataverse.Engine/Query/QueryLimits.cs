namespace ProjectOpsClose.LocalDataverse.Engine.Query;

/// <summary>Dataverse's limits on queries.</summary>
internal static class QueryLimits
{
    /// <summary>Rows of a page, where none or more is asked for; also the most that TopCount may say.</summary>
    public const int PageSize = 5_000;

    /// <summary>Rows behind this one need a paging cookie.</summary>
    public const int RowsWithoutCookie = 50_000;

    /// <summary>Counting stops here: <c>TotalRecordCount</c> is then this number, and says that it is.</summary>
    public const int TotalRecordCount = 5_000;

    /// <summary>More matching rows than this are not aggregated.</summary>
    public const int AggregatedRows = 50_000;

    public const int LinkedTables = 15;

    /// <summary>Links count as conditions here.</summary>
    public const int Conditions = 500;

    /// <summary>Values in all conditions together: what SQL Server takes as parameters, less what the platform needs.</summary>
    public const int Values = 2_000;

    /// <summary>Filters in filters, links in links: deeper than anybody writes, and far from exhausting the stack.</summary>
    public const int Depth = 32;

    /// <param name="values">How many a statement has, before another one comes to them.</param>
    public static void DemandFewValues(int values)
    {
        if (values >= Values)
        {
            throw Fault.InvalidQuery($"it has more than {Values} values.");
        }
    }
}
