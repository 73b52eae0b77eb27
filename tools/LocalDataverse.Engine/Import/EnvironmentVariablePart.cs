namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record EnvironmentVariablePart(string SchemaName, int Type)
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? DefaultValue { get; init; }

    public bool IsRequired { get; init; }
}
