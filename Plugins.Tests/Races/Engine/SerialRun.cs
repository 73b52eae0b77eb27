namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Sessions one after the other, each to its end.</summary>
internal sealed class SerialRun
{
    private readonly List<string> calls = [];

    public SerialRun(Moment start, params IReadOnlyList<int> order)
    {
        End = start;
        foreach (var session in order)
        {
            while (End.IsRunning(session))
            {
                Step(session);
            }
        }
    }

    public Moment End { get; private set; }

    /// <summary>The product's SDK calls, in order.</summary>
    public IReadOnlyList<string> Calls => calls;

    private void Step(int session)
    {
        var before = End;
        End = before.Step(session);
        var isWhole = End.Sessions[session].Ending != Ending.Running || !ReferenceEquals(End.Sessions[session].Statement, before.Sessions[session].Statement);
        if (isWhole && before.Sessions[session].Statement.Call is { } call)
        {
            calls.Add(call);
        }
    }
}
