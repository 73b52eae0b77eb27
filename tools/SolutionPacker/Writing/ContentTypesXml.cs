using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>[Content_Types].xml: a default for each extension in the zip, and an override for each member that has none.</summary>
internal static class ContentTypesXml
{
    public const string Name = "[Content_Types].xml";

    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Write(IEnumerable<string> members)
    {
        var byExtension = members.ToLookup(m => Path.GetExtension(m).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
        return CanonicalXml.Write(new XElement(
            Types + "Types",
            byExtension.Select(g => g.Key.ToLowerInvariant()).Where(e => e.Length > 0).Order(StringComparer.Ordinal)
                .Select(e => new XElement(Types + "Default", new XAttribute("Extension", e), new XAttribute("ContentType", Binary))),
            byExtension[""].Select(m => new XElement(Types + "Override", new XAttribute("PartName", "/" + m), new XAttribute("ContentType", Binary)))));
    }
}
