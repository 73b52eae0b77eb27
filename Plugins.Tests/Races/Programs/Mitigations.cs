namespace ProjectOpsClose.Plugins.Tests.Races.Programs;

/// <summary>Ways to close the hole, each one step of a plug-in that isn't built.</summary>
[Flags]
internal enum Mitigations
{
    None = 0,

    /// <summary>Quote, pre-operation: refuse to make a quote active when its opportunity is closed.</summary>
    QuoteReads = 1,

    /// <summary>Quote, post-operation: the same, after the quote was written.</summary>
    QuoteReadsAfter = 2,

    /// <summary>Quote, pre-operation, before anything else: write to the opportunity, so that its row is locked.</summary>
    QuoteLocks = 4,

    /// <summary>Closing, pre-operation, before the count: write to the opportunity, so that its row is locked.</summary>
    ClosingLocks = 8,

    /// <summary>Closing, post-operation: count again, after the opportunity was written.</summary>
    ClosingCountsAgain = 16,
}
