using System.Xml.Linq;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.OpportunityRibbon;

/// <summary>The RESX files that ship, read as the platform reads them: a missing file throws, a missing key gives null.</summary>
internal static class ShippedStrings
{
    /// <summary>Of the texts, without their plural forms.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        .. XDocument.Load(TestSolution.WebResource("opsclose_/strings/opportunityribbon.1033.resx")).Descendants("data")
            .Select(data => PluralEntries.KeyOf((string)data.Attribute("name")!)).Distinct(),
    ];

    public static string? Read(string name, int language, string key)
    {
        var file = TestSolution.WebResource($"{name}.{language}.resx");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("data").FirstOrDefault(data => (string?)data.Attribute("name") == key)?.Element("value")?.Value
            : throw new FileNotFoundException($"{name} does not exist.");
    }
}
