using System;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>The one place where the product reads the time; a door takes its clock in its internal constructor.</summary>
internal static class SystemClock
{
    public static DateTime UtcNow() => DateTime.UtcNow;
}
