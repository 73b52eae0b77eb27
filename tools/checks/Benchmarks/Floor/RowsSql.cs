using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>Reading and writing single rows as SQL, as the Web API's requests need it.</summary>
internal sealed class RowsSql
{
    private readonly SqlFloor floor;
    private readonly SqliteCommand opportunity;
    private readonly SqliteCommand quotes;
    private readonly SqliteCommand count;
    private readonly SqliteCommand update;
    private readonly SqliteCommand delete;
    private readonly RowCopy account;

    /// <param name="floor">A file in which the host has created an account.</param>
    public RowsSql(SqlFloor floor)
    {
        this.floor = floor;
        opportunity = floor.Prepare(
            "SELECT opportunityid, name, statecode, estimatedvalue, versionnumber FROM opportunity WHERE opportunityid = @p0", "@p0");
        quotes = floor.Prepare(
            "SELECT quoteid, quotenumber, name, statecode, versionnumber FROM quote WHERE opportunityid = @p0 ORDER BY quotenumber", "@p0");
        count = floor.Prepare("SELECT statecode, COUNT(*) FROM quote WHERE opportunityid = @p0 AND statecode IN (0, 1) GROUP BY statecode", "@p0");
        update = floor.Prepare(
            "UPDATE opportunity SET name = 'Renamed', modifiedon = @p1, versionnumber = @p1 WHERE opportunityid = @p0", "@p0", "@p1");
        delete = floor.Prepare("DELETE FROM account WHERE accountid = @p0", "@p0");
        account = new RowCopy(floor, "account", "accountid");
    }

    public int ReadRow(byte[] id) => opportunity.ReadAll(id);

    public int ReadQuotes(byte[] opportunityId) => quotes.ReadAll(opportunityId);

    public int CountOpenQuotes(byte[] opportunityId) => count.ReadAll(opportunityId);

    public int Create() => floor.Undone(() =>
    {
        account.Insert(("accountid", Guid.NewGuid().ToByteArray(bigEndian: true)));
        return 1;
    });

    public int Update(byte[] id) => floor.Undone(() => update.Run(id, DateTime.UtcNow.Ticks));

    public int Delete(byte[] id) => floor.Undone(() => delete.Run(id));
}
