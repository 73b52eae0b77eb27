using System.Text.Json;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What spkl.json tells: which solution, and the file of which assembly. All else spkl reads from the dll.</summary>
internal static class SpklFacts
{
    public static readonly IReadOnlySet<(string Kind, string Name)> Topics =
        new HashSet<(string Kind, string Name)> { ("solution", "unique name"), ("assembly", "name") };

    public static IReadOnlyList<Fact> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var config = document.RootElement;
        var (plugins, solution) = (config.GetProperty("plugins")[0], config.GetProperty("solutions")[0]);
        return
        [
            UniqueName(plugins, "solution"),
            UniqueName(solution, "solution_uniquename"),
            .. config.GetProperty("webresources").EnumerateArray().Select(section => UniqueName(section, "solution")),
            AssemblyName(plugins, "assemblypath"),
            AssemblyName(solution.GetProperty("map")[0], "to"),
        ];
    }

    private static Fact UniqueName(JsonElement section, string property) => new("solution", "", "unique name", Text(section, property));

    private static Fact AssemblyName(JsonElement section, string property) =>
        new("assembly", "", "name", Path.GetFileNameWithoutExtension(Text(section, property).Replace('\\', '/')));

    private static string Text(JsonElement section, string property) => section.GetProperty(property).GetString()!;
}
