using System.IO.Compression;
using System.Xml.Linq;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What of the packed solution makes the command: ribbons, web resources and their texts by name.</summary>
internal sealed record PackedCommand(XElement Customizations, IReadOnlyDictionary<string, string> WebResources)
{
    public const string RibbonScript = "opsclose_/js/opportunityribbon.js";
    public const string SimpleWay = "opsclose_/js/simpleway.js";

    /// <summary>The script with the English texts, through which all the others speak.</summary>
    public const string Texts = "opsclose_/js/texts.js";

    public string AllScripts => string.Concat(WebResources.Where(resource => resource.Key.EndsWith(".js", StringComparison.Ordinal)).Select(resource => resource.Value));

    public IReadOnlyList<XElement> RibbonXml => [.. Customizations.Descendants("RibbonDiffXml")];

    public IReadOnlyList<Ribbon> Ribbons => [.. RibbonXml.Select(diff => new Ribbon(diff))];

    public IReadOnlyList<string> Languages => [.. Customizations.Descendants("Language").Select(language => language.Value)];

    public static PackedCommand FromZip()
    {
        using var zip = new ZipArchive(new MemoryStream(TestSolution.Zip));
        var customizations = XElement.Parse(Text(zip, "customizations.xml"));
        return new PackedCommand(customizations, customizations.Descendants("WebResource").ToDictionary(
            resource => resource.Element("Name")!.Value,
            resource => Text(zip, resource.Element("FileName")!.Value.TrimStart('/'))));
    }

    /// <summary>The same with one thing changed in customizations.xml, or in a web resource; it has to be there.</summary>
    public PackedCommand With(string old, string replacement, string? webResource = null)
    {
        var text = webResource is null ? Customizations.ToString() : WebResources[webResource];
        Assert.Contains(old, text, StringComparison.Ordinal);
        text = text.Replace(old, replacement, StringComparison.Ordinal);
        return webResource is null
            ? this with { Customizations = XElement.Parse(text) }
            : this with { WebResources = new Dictionary<string, string>(WebResources) { [webResource] = text } };
    }

    private static string Text(ZipArchive zip, string member)
    {
        using var reader = new StreamReader(zip.GetEntry(member)!.Open());
        return reader.ReadToEnd();
    }
}
