namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>An environment variable: a definition with a default value, and at most one value of the environment's own.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables</remarks>
internal static class EnvironmentVariable
{
    public const string DefinitionTable = "environmentvariabledefinition";
    public const string DefinitionId = "environmentvariabledefinitionid";
    public const string SchemaName = "schemaname";
    public const string DefaultValue = "defaultvalue";

    public const string ValueTable = "environmentvariablevalue";
    public const string Value = "value";
}
