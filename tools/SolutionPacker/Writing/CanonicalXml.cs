using System.Text;
using System.Xml;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>
/// XML as bytes that depend on what it says alone: one indentation, LF, no byte order mark, whatever the working copy
/// has. Its comments stay behind where it is read.
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
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            root.Save(writer);
        }

        return stream.ToArray();
    }
}
