namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>How a session came out.</summary>
internal enum Ending
{
    Running,
    Done,

    /// <summary>It read what made it give up.</summary>
    Refused,

    /// <summary>The database rolled it back to end a deadlock.</summary>
    Victim,
}
