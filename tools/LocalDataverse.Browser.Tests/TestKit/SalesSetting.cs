using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>What an organisation has that others haven't.</summary>
internal sealed record SalesSetting
{
    /// <summary>What our plug-ins take for the time; null: the real one.</summary>
    public Func<DateTime>? ClockOfDoors { get; init; }

    /// <summary>In Progress of active quotes and Lost of closed ones are gone.</summary>
    public bool OwnQuoteReasons { get; init; }

    /// <summary>A step of somebody else's plug-in.</summary>
    public TestStep? Foreign { get; init; }

    /// <summary>Somebody else's solution, in place of ours.</summary>
    public SolutionZip? Instead { get; init; }
}
