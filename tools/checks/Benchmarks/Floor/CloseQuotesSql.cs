using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>
/// Closing the quotes of an opportunity as SQL: pages of 250, and of each quote one read, one row of quoteclose and one update.
/// </summary>
internal sealed class CloseQuotesSql
{
    private const int PageSize = 250;

    private readonly SqlFloor floor;
    private readonly SqliteCommand page;
    private readonly SqliteCommand find;
    private readonly SqliteCommand update;
    private readonly SqliteCommand count;
    private readonly RowCopy activity;
    private readonly byte[] user;

    /// <param name="floor">A file in which the host has closed a quote.</param>
    /// <param name="userId">Who closes.</param>
    public CloseQuotesSql(SqlFloor floor, Guid userId)
    {
        this.floor = floor;
        user = userId.ToByteArray(bigEndian: true);
        page = floor.Prepare(
            "SELECT quoteid, quotenumber, statecode FROM quote WHERE opportunityid = @p0 AND statecode IN (0, 1) "
            + $"ORDER BY quotenumber, quoteid LIMIT {PageSize}", "@p0");
        find = floor.Prepare("SELECT statecode, quotenumber, revisionnumber FROM quote WHERE quoteid = @p0", "@p0");
        update = floor.Prepare(
            "UPDATE quote SET statecode = 3, statuscode = 5, closedon = @p1, modifiedon = @p2, modifiedby = @p3, versionnumber = @p4 "
            + "WHERE quoteid = @p0", "@p0", "@p1", "@p2", "@p3", "@p4");
        count = floor.Prepare("SELECT COUNT(*) FROM quote WHERE opportunityid = @p0 AND statecode IN (0, 1)", "@p0");
        activity = new RowCopy(floor, "quoteclose", "activityid");
    }

    /// <returns>The number of quotes that were closed.</returns>
    public int CloseAll(byte[] opportunity) => floor.Undone(() =>
    {
        var closed = 0;
        List<object[]> quotes;
        do
        {
            quotes = page.Rows(opportunity);
            quotes.ForEach(quote => Close((byte[])quote[0], (string)quote[1]));
            closed += quotes.Count;
        }
        while (quotes.Count == PageSize);

        return count.ReadAll(opportunity) == 1 ? closed : 0;
    });

    private void Close(byte[] quote, string number)
    {
        var now = DateTime.UtcNow;
        find.ReadAll(quote);
        activity.Insert(
            ("activityid", Guid.NewGuid().ToByteArray(bigEndian: true)), ("quoteid", quote), ("regardingobjectid", quote),
            ("quotenumber", number), ("subject", $"Quote {number} closed"), ("actualend", now.Ticks));
        update.Run(quote, now.Date.Ticks, now.Ticks, user, now.Ticks);
    }
}
