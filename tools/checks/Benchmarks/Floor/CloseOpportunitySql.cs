using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.Benchmarks.Floor;

/// <summary>Closing an opportunity, guarded or refused, as SQL: the reads and writes that the rows' states ask for.</summary>
internal sealed class CloseOpportunitySql
{
    private readonly SqlFloor floor;
    private readonly SqliteCommand count;
    private readonly SqliteCommand first;
    private readonly SqliteCommand language;
    private readonly SqliteCommand settings;
    private readonly SqliteCommand find;
    private readonly SqliteCommand update;
    private readonly RowCopy? activity;
    private readonly byte[] user;

    /// <param name="floor">A file in which the host has closed an opportunity, unless all that follows is refused.</param>
    /// <param name="userId">Who closes.</param>
    /// <param name="writes">False where nothing but refusals is asked for.</param>
    public CloseOpportunitySql(SqlFloor floor, Guid userId, bool writes)
    {
        this.floor = floor;
        user = userId.ToByteArray(bigEndian: true);
        count = floor.Prepare("SELECT statecode, COUNT(*) FROM quote WHERE opportunityid = @p0 AND statecode IN (0, 1) GROUP BY statecode", "@p0");
        first = floor.Prepare(
            "SELECT quotenumber, name FROM quote WHERE opportunityid = @p0 AND statecode = 1 ORDER BY quotenumber LIMIT 5", "@p0");
        language = floor.Prepare("SELECT uilanguageid FROM usersettings WHERE systemuserid = @p0", "@p0");
        settings = floor.Prepare(
            "SELECT d.schemaname, d.defaultvalue, v.value FROM environmentvariabledefinition d LEFT JOIN environmentvariablevalue v "
            + "ON v.environmentvariabledefinitionid = d.environmentvariabledefinitionid WHERE d.schemaname IN (@p0, @p1)", "@p0", "@p1");
        find = floor.Prepare("SELECT statecode, actualclosedate FROM opportunity WHERE opportunityid = @p0", "@p0");
        update = floor.Prepare(
            "UPDATE opportunity SET statecode = 1, statuscode = 3, actualclosedate = @p1, modifiedon = @p1, modifiedby = @p2, versionnumber = @p3 "
            + "WHERE opportunityid = @p0", "@p0", "@p1", "@p2", "@p3");
        activity = writes ? new RowCopy(floor, "opportunityclose", "activityid") : null;
    }

    public int Close(byte[] opportunity) => floor.Undone(() =>
    {
        var now = DateTime.UtcNow.Ticks;
        count.ReadAll(opportunity);
        find.ReadAll(opportunity);
        activity!.Insert(
            ("activityid", Guid.NewGuid().ToByteArray(bigEndian: true)), ("opportunityid", opportunity), ("regardingobjectid", opportunity));
        return update.Run(opportunity, now, user, now);
    });

    public int Refuse(byte[] opportunity) => floor.Undone(() =>
    {
        count.ReadAll(opportunity);
        settings.ReadAll("opsclose_BlockingQuotes", "opsclose_GuardScope");
        language.ReadAll(user);
        return first.ReadAll(opportunity);
    });
}
