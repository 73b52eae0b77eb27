using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>The file that an import takes values for environment variables and connection references from.</summary>
/// <remarks>https://learn.microsoft.com/power-platform/alm/conn-ref-env-variables-build-tools</remarks>
internal sealed partial record DeploymentSettings(
    IReadOnlyList<VariableSetting> EnvironmentVariables, IReadOnlyList<JsonElement> ConnectionReferences)
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static DeploymentSettings Released { get; } = Read(TextOf("deploymentSettings.json"));

    /// <summary>Those that docs/automation.md shows.</summary>
    public static DeploymentSettings Example { get; } = Read(Json().Match(TextOf("automation.md")).Groups["text"].Value);

    private static DeploymentSettings Read(string json) => JsonSerializer.Deserialize<DeploymentSettings>(json, AsWritten)!;

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    [GeneratedRegex("^```json\n(?<text>.+?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Json();
}

internal sealed record VariableSetting(string SchemaName, string Value);
