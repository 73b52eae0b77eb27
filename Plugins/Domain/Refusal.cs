using System;
using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Everything the user may be told of why their opportunity stays open.</summary>
internal sealed class Refusal(CloseOutcome outcome, CloseDecision decision, IReadOnlyList<ReadableQuote> named)
{
    /// <summary>How many quotes a refusal names at most.</summary>
    public const int MaxNamed = 5;

    public CloseOutcome Outcome { get; } = outcome;

    public CloseDecision Decision { get; } = decision;

    /// <summary>The first blocking quotes that the user may read.</summary>
    public IReadOnlyList<ReadableQuote> Named { get; } = named;

    /// <summary>Blocking quotes that aren't named. Never negative: a quote may turn up between the count and the names.</summary>
    public int More => Math.Max(0, Decision.Blocking - Named.Count);

    /// <summary>Fewer names than asked for means that the user can't read the rest; a full list says nothing about the rest.</summary>
    public HiddenQuotes Hidden => Named.Count == 0 ? HiddenQuotes.All
        : More > 0 && Named.Count < MaxNamed ? HiddenQuotes.Some
        : HiddenQuotes.None;

    /// <summary>No other quote is open, not even a draft that doesn't block: the customer may have accepted that one.</summary>
    public bool IsAboutOne => Decision.Open.Active + Decision.Open.Draft == 1;
}

/// <summary>Which of the blocking quotes the user is known not to read.</summary>
internal enum HiddenQuotes
{
    None,
    Some,
    All,
}

/// <summary>A quote that the user may read, as they know it. Either part may be missing in the row.</summary>
internal sealed class ReadableQuote(string? number, string? name)
{
    public string? Number { get; } = number;

    public string? Name { get; } = name;
}
