using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record StepImagePart(Guid Id, string Name, string Alias, ImageType Type)
{
    public string? Attributes { get; init; }

    public required string MessageProperty { get; init; }
}
