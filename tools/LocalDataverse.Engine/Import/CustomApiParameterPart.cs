using ProjectOpsClose.LocalDataverse.Engine.CustomApis;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A request parameter or a response property of a custom API.</summary>
internal sealed record CustomApiParameterPart(string UniqueName, ParameterType Type)
{
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public bool IsOptional { get; init; }

    public string? Table { get; init; }
}
