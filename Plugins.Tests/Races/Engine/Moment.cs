using System.Collections.Immutable;

namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Database and sessions between two steps; never changed, so that every way on can be tried from it.</summary>
internal sealed record Moment(Isolation Isolation, Database Database, ImmutableArray<Session> Sessions)
{
    /// <summary>Two moments of the same text go on in the same ways.</summary>
    public string Text => $"{Database.Text} | {string.Join('|', Sessions.Select(session => session.Text))}";

    public bool IsRunning(int session) => Sessions[session].Ending == Ending.Running;

    public bool CanStep(int session) => IsRunning(session) && BlockerOf(session) is null;

    /// <summary>Whether the session waits, through others or not, for itself.</summary>
    public bool IsInDeadlock(int session)
    {
        var waitsFor = BlockerOf(session);
        for (var i = 0; i < Sessions.Length && waitsFor is not null && waitsFor != session; i++)
        {
            waitsFor = BlockerOf(waitsFor.Value);
        }

        return waitsFor == session;
    }

    public Moment Step(int session) => Sessions[session].Statement switch
    {
        QueryStatement query => Read(session, query),
        WriteStatement write => With(session, Sessions[session].Passed(), Database.Write(
            session, write.Row, write.Change(Database.SeenBy(session, write.Row), Sessions[session].Numbers))),
        _ => With(session, Sessions[session].Passed(), Database.Commit(session)),
    };

    public Moment EndDeadlock(int victim) =>
        With(victim, Sessions[victim] with { Ending = Ending.Victim }, Database.RollBack(victim));

    /// <summary>Who must end first; null for a session that can go on or has ended.</summary>
    private int? BlockerOf(int session)
    {
        if (!IsRunning(session) || Sessions[session].NextRow is not { } row)
        {
            return null;
        }

        var waits = Isolation == Isolation.Locking || Sessions[session].Statement is WriteStatement;
        return waits ? Database.OtherWriterOf(row, session) : null;
    }

    private Moment Read(int session, QueryStatement query)
    {
        var rows = Isolation == Isolation.RowVersions ? query.Rows : [.. new[] { Sessions[session].NextRow }.OfType<string>()];
        var after = Sessions[session].Read(query, [.. rows.Select(row => Database.SeenBy(session, row))]);
        return With(session, after, after.Ending == Ending.Refused ? Database.RollBack(session) : Database);
    }

    private Moment With(int session, Session after, Database database) =>
        this with { Database = database, Sessions = Sessions.SetItem(session, after) };
}
