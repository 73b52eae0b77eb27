using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public sealed class WriteGateTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task BeginWrite_WhileAnotherWrites_WaitsForItsEnd()
    {
        var first = database.Database.BeginWrite();
        var second = Task.Run(() => database.Database.BeginWrite());

        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(Soon)));
        first.Commit();

        (await second).Dispose();
    }

    [Fact]
    public void BeginWrite_WaitedTooLong_FaultsAndChangesNothing()
    {
        using var first = database.Database.BeginWrite();

        FaultAssert.Throws(ErrorCodes.UnExpected, () => database.Database.BeginWrite(Soon), "0.05 seconds");
        first.Insert(Rows.Quote());
        first.Commit();
        database.Database.BeginWrite(Soon).Dispose();
    }

    [Fact]
    public async Task TryEnter_SeveralWaiting_LetsThemInInTheOrderTheyCame()
    {
        using var gate = new WriteGate();
        var order = new List<int>();
        gate.TryEnter(TimeSpan.Zero);
        var waiting = new List<Task>();
        for (var number = 0; number < 5; number++)
        {
            waiting.Add(await Enqueue(gate, order, number));
        }

        gate.Exit();
        await Task.WhenAll(waiting);

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public void TryEnter_AfterSomebodyGaveUp_IsNotHandedToWhoHasGone()
    {
        using var gate = new WriteGate();
        gate.TryEnter(TimeSpan.Zero);

        Assert.False(gate.TryEnter(TimeSpan.Zero));
        gate.Exit();

        Assert.True(gate.TryEnter(TimeSpan.Zero));
    }

    [Fact]
    public async Task Dispose_WhileSomebodyWaits_TellsThemThatTheDatabaseIsGone()
    {
        using var first = database.Database.BeginWrite();
        var second = Task.Run(() => database.Database.BeginWrite());
        await Task.Delay(Soon);

        database.Database.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => second);
    }

    [Fact]
    public async Task Writers_ManyAtOnce_LoseNoUpdate()
    {
        var row = Rows.Quote().With("revisionnumber", 0);
        database.With(row);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Increment(row.Id, 25))));

        Assert.Equal(200, database.Find(row)!["revisionnumber"]);
    }

    private void Increment(Guid id, int times)
    {
        for (var time = 0; time < times; time++)
        {
            using var session = database.Database.BeginWrite();
            var row = session.Find("quote", id, new("revisionnumber"))!;
            row["revisionnumber"] = (int)row["revisionnumber"] + 1;
            session.Update(row);
            session.Commit();
        }
    }

    /// <summary>Starts a waiter and returns when it stands in the queue.</summary>
    private static async Task<Task> Enqueue(WriteGate gate, List<int> order, int number)
    {
        var waiter = Task.Factory.StartNew(
            () =>
            {
                gate.TryEnter(TimeSpan.FromMinutes(1));
                order.Add(number);
                gate.Exit();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        while (gate.Waiting <= number)
        {
            await Task.Delay(1);
        }

        return waiter;
    }
}
