using System;
using System.Collections.Generic;
using System.Linq;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Which of an opportunity's open quotes are to be closed: ids as a caller writes them, separated by commas.</summary>
internal sealed class QuoteIds
{
    /// <summary>As many as one page of quotes holds.</summary>
    public const int Most = 250;

    private QuoteIds(IReadOnlyList<Guid> ids, string? wrong)
    {
        Ids = ids;
        Wrong = wrong;
    }

    /// <summary>Each once; none: all open quotes.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    /// <summary>The first part that is no id; null when all are.</summary>
    public string? Wrong { get; }

    public static QuoteIds Of(string? text)
    {
        var parts = (text ?? "").Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var wrong = parts.Find(part => !Guid.TryParse(part, out _));
        return new QuoteIds(wrong is null ? [.. parts.Select(Guid.Parse).Distinct()] : [], wrong);
    }
}
