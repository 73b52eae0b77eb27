namespace ProjectOpsClose.Plugins.Domain;

/// <summary>A quote that the user may read, as they know it. Either part may be missing in the row.</summary>
internal sealed class ReadableQuote(string? number, string? name)
{
    public string? Number { get; } = number;

    public string? Name { get; } = name;
}
