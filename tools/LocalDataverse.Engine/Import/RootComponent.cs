namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>A component that the manifest names, by id or by schema name as its type has it.</summary>
internal sealed record RootComponent(int Type, Guid? Id, string? SchemaName)
{
    public const int Table = 1;
    public const int WebResource = 61;
    public const int PluginAssembly = 91;
    public const int Step = 92;

    public override string ToString() => $"of type {Type} {SchemaName ?? Id?.ToString("B")}";
}
