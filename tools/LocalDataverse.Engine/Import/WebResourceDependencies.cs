using System.Xml;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The web resources that a script needs, from the text of its DependencyXml. Columns are the other kind there is: a form
/// loads them, and this host has no forms.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies.
/// </summary>
internal static class WebResourceDependencies
{
    /// <summary>The names in a text that was read before.</summary>
    public static IEnumerable<string> NamesIn(string xml) => Libraries(SafeXml.Parse(xml)).Select(library => library.Attribute("name")!.Value);

    public static IReadOnlyList<string> Read(XElement part, string xml)
    {
        var root = Parse(part, xml);
        if (root.Name.LocalName != "Dependencies")
        {
            throw part.Wrong($"has a <DependencyXml> of <{root.Name.LocalName}>, where <Dependencies> must be");
        }

        return [.. Libraries(root).Select(library => NameOf(part, library))];
    }

    private static IEnumerable<XElement> Libraries(XElement root) => root.Elements("Dependency").Where(IsWebResource).Elements("Library");

    private static bool IsWebResource(XElement dependency) => dependency.Attribute("componentType")?.Value == "WebResource";

    private static string NameOf(XElement part, XElement library) =>
        library.Attribute("name")?.Value ?? throw part.Wrong("has a <Library> without a name in its <DependencyXml>");

    private static XElement Parse(XElement part, string xml)
    {
        try
        {
            return SafeXml.Parse(xml);
        }
        catch (XmlException exception)
        {
            throw part.Wrong($"has a <DependencyXml> that can't be read as XML: {exception.Message}");
        }
    }
}
