using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>
/// XML as bytes that depend on what it says alone: one indentation, LF, no byte order mark, no comments, whatever the
/// working copy has.
/// </summary>
internal static class CanonicalXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        // Unpacked parts each declare the xsi namespace; in the whole only the root element does.
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    public static byte[] Write(XElement root)
    {
        var copy = new XElement(root);
        copy.DescendantNodes().Where(n => n is XComment or XProcessingInstruction).Remove();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            new XDocument(copy).Save(writer);
        }

        return stream.ToArray();
    }
}
