namespace ProjectOpsClose.LocalDataverse.Import;

internal sealed record WebResourcePart(Guid Id, string Name, int Type, byte[] Content)
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public int? LanguageCode { get; init; }
}
