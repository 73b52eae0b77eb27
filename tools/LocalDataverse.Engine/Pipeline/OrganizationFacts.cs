namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>What is the same for every request of one organisation.</summary>
internal sealed record OrganizationFacts(TimeProvider Time)
{
    private volatile bool customizedClose;
    private volatile IReadOnlyList<int> languages = [BaseLanguage];

    /// <summary>May change while requests run; each asks for it when it comes to it.</summary>
    public bool CustomizedClose
    {
        get => customizedClose;
        set => customizedClose = value;
    }

    /// <summary>The languages that are provisioned: the base language, then the enabled ones in the order in which they were.</summary>
    public IReadOnlyList<int> Languages => languages;

    public bool DraftQuotesCanBeClosed { get; init; }

    public bool OwnQuoteReasons { get; init; }

    public IReadOnlyList<AlternateKey> AlternateKeys { get; init; } = [];

    // Fixed, so that a file opened again is the same organisation and a demo prints the same ids every time.
    public static readonly Guid OrganizationId = new("a0b6c2d1-54f0-4a52-9d39-6a1f5e0c0001");
    public static readonly Guid BusinessUnitId = new("a0b6c2d1-54f0-4a52-9d39-6a1f5e0c0002");
    public static readonly Guid BaseCurrencyId = new("a0b6c2d1-54f0-4a52-9d39-6a1f5e0c0004");
    public static readonly Guid SystemUserId = new("a0b6c2d1-54f0-4a52-9d39-6a1f5e0c0003");

    public const string Name = "LocalDataverse";

    /// <summary>English; environments and users may differ, the organisation's base language is this.</summary>
    public const int BaseLanguage = 1033;

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    /// <summary>Once enabled, a language stays.</summary>
    public void Enable(IEnumerable<int> more) => languages = [.. languages.Union(more)];
}
