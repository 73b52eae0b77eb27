using System;
using System.Collections.Generic;
using System.Linq;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Which of an opportunity's open quotes are to be closed: ids as a caller writes them, separated by commas.</summary>
internal sealed class QuoteIds
{
    /// <summary>As many as one page of quotes holds.</summary>
    public const int MaxCount = 250;

    private QuoteIds(IReadOnlyList<Guid> ids, InvalidBulkClose? invalid = null, string? wrong = null)
    {
        Ids = ids;
        Invalid = invalid;
        Wrong = wrong;
    }

    /// <summary>Each once; none: all open quotes.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public InvalidBulkClose? Invalid { get; }

    /// <summary>The first part that is no id; null when all are.</summary>
    public string? Wrong { get; }

    /// <param name="text">
    /// Null: all open quotes. A text without any id isn't: a flow joins an empty selection to "", and closing is for good.
    /// </param>
    public static QuoteIds Of(string? text)
    {
        if (text is null)
        {
            return new QuoteIds([]);
        }

        var parts = text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count == 0)
        {
            return new QuoteIds([], InvalidBulkClose.NoQuoteId);
        }

        if (parts.Find(part => !Guid.TryParse(part, out _)) is { } wrong)
        {
            return new QuoteIds([], InvalidBulkClose.QuoteIdIsNoId, wrong);
        }

        var ids = parts.Select(Guid.Parse).Distinct().ToList();
        return new QuoteIds(ids, ids.Count > MaxCount ? InvalidBulkClose.TooManyQuoteIds : null);
    }
}
