using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>The file that an import takes values for environment variables and connection references from.</summary>
/// <remarks>https://learn.microsoft.com/power-platform/alm/conn-ref-env-variables-build-tools</remarks>
internal sealed record DeploymentSettings(
    IReadOnlyList<VariableSetting> EnvironmentVariables, IReadOnlyList<JsonElement> ConnectionReferences)
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static DeploymentSettings AsTheyAre() => JsonSerializer.Deserialize<DeploymentSettings>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploymentSettings.json")), AsWritten)!;
}

internal sealed record VariableSetting(string SchemaName, string Value);
