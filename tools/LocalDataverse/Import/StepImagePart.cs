using ProjectOpsClose.LocalDataverse.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Import;

internal sealed record StepImagePart(Guid Id, string Name, string Alias, ImageType Type)
{
    public string? Attributes { get; init; }

    public required string MessageProperty { get; init; }
}
