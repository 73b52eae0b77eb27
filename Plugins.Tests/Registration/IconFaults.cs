using System.Xml;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is wrong with the SVG icons; empty when all is well. They are shown as images: no script, nothing from outside.</summary>
internal static class IconFaults
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Shapes = ["svg", "g", "path", "circle", "rect", "line", "polyline", "polygon", "ellipse", "title"];

    public static IReadOnlyList<string> Of(PackedCommand command) =>
        [.. command.WebResources.Where(resource => resource.Key.EndsWith(".svg", StringComparison.Ordinal)).SelectMany(icon => Faults(icon.Key, icon.Value))];

    private static IReadOnlyList<string> Faults(string name, string text)
    {
        try
        {
            var root = SafeXml.Parse(text);
            return
            [
                .. root.Name == Svg + "svg" && root.Attribute("viewBox") is not null ? (string[])[] : [$"{name} is no SVG with a viewBox"],
                .. root.DescendantsAndSelf().Where(e => e.Name.Namespace != Svg || !Shapes.Contains(e.Name.LocalName)).Select(e => $"{name} has <{e.Name.LocalName}>"),
                .. root.DescendantsAndSelf().Attributes().Where(IsForeign).Select(a => $"{name} has {a.Name.LocalName}=\"{a.Value}\""),
            ];
        }
        catch (XmlException e)
        {
            return [$"{name} isn't well-formed: {e.Message}"];
        }
    }

    private static bool IsForeign(XAttribute attribute) => !attribute.IsNamespaceDeclaration
        && (attribute.Name.LocalName is "href" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            || attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) || attribute.Value == "currentColor");
}
