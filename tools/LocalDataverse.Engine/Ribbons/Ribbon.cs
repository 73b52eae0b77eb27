using System.Xml.Linq;

namespace ProjectOpsClose.LocalDataverse.Engine.Ribbons;

/// <summary>
/// What a solution adds to the command bars of a table, as it stands in RibbonDiffXml.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/customize-commands-ribbon.
/// </summary>
internal sealed class Ribbon(XElement diff)
{
    private const string PlatformPrefix = "Mscrm.";
    private const string WebResourcePrefix = "$webresource:";

    /// <summary>Of a table that no solution adds to.</summary>
    public static Ribbon None { get; } = new(new XElement("RibbonDiffXml"));

    public IEnumerable<XElement> CustomActions => diff.Elements("CustomActions").Elements();

    public IEnumerable<XElement> Commands => diff.Elements("CommandDefinitions").Elements();

    public IEnumerable<XElement> EnableRules => Rules("EnableRules");

    public IEnumerable<XElement> DisplayRules => Rules("DisplayRules");

    public IEnumerable<XElement> Labels => diff.Elements("LocLabels").Elements();

    /// <summary>The names of the web resources that hold its scripts, each once.</summary>
    public IEnumerable<string> Libraries =>
        diff.Descendants().Attributes("Library").Select(library => WebResource(library.Value)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Commands and rules of this name are the platform's: no solution defines them.</summary>
    public static bool IsPlatforms(string id) => id.StartsWith(PlatformPrefix, StringComparison.Ordinal);

    /// <summary>The name of the web resource that the value points to; null when it points to none.</summary>
    public static string? WebResource(string value) =>
        value.StartsWith(WebResourcePrefix, StringComparison.Ordinal) ? value[WebResourcePrefix.Length..] : null;

    private IEnumerable<XElement> Rules(string kind) => diff.Elements("RuleDefinitions").Elements(kind).Elements();
}
