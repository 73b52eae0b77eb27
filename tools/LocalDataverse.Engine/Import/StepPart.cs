using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record StepPart(Guid Id, string Name)
{
    public required StepMessage Message { get; init; }

    public string? Table { get; init; }

    public required PluginTypePart PluginType { get; init; }

    public required int Stage { get; init; }

    public required int Rank { get; init; }

    public string? Description { get; init; }

    public string? FilteringAttributes { get; init; }

    public IReadOnlyList<StepImagePart> Images { get; init; } = [];
}
