using System.Reflection;

namespace ProjectOpsClose.LocalDataverse.Browser.Tests.TestKit;

/// <summary>Hands a plug-in that takes a clock the test's own.</summary>
internal static class DoorClock
{
    public static object Make(Type type, Func<DateTime>? clock)
    {
        var takesClock = type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Func<DateTime>)]);
        return clock is not null && takesClock is not null ? takesClock.Invoke([clock]) : Activator.CreateInstance(type)!;
    }

    /// <summary>A clock that is this much later each time it is looked at.</summary>
    public static Func<DateTime> Advancing(TimeSpan step)
    {
        var now = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        return () => now += step;
    }
}
