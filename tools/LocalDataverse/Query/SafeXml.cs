using System.Xml;
using System.Xml.Linq;

namespace ProjectOpsClose.LocalDataverse.Query;

/// <summary>XML from outside: no document type, so no entities; no more of it than a query can need.</summary>
internal static class SafeXml
{
    // Far above what the platform takes, far below what would hurt.
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <exception cref="XmlException">It is not well-formed, too long, or brings a document type.</exception>
    public static XElement Parse(string xml)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, s_settings);
        return XDocument.Load(reader).Root!;
    }
}
