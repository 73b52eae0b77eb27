using System;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>A quote that is to be closed.</summary>
internal sealed class OpenQuote(Guid id, string? number, bool isDraft, int? revision)
{
    public Guid Id { get; } = id;

    public string? Number { get; } = number;

    public bool IsDraft { get; } = isDraft;

    public int? Revision { get; } = revision;
}
