using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>XML from outside: no document type, so no entities; no longer and no deeper than anybody needs.</summary>
public static class SafeXml
{
    /// <summary>A tree of elements takes time with the square of its depth; real queries and solutions are not a hundredth as deep.</summary>
    private const int MaximumDepth = 1_000;

    /// <summary>Far above what the platform takes as a query.</summary>
    private const long LongestQuery = 1_000_000;

    /// <summary>A query or a paging cookie.</summary>
    /// <exception cref="XmlException">It is not well-formed, too long, too deep, or brings a document type.</exception>
    public static XElement Parse(string xml) =>
        Parse(settings => XmlReader.Create(new StringReader(xml), settings), LongestQuery, MayBeDeep(xml));

    /// <summary>A member of a package, whose length the package's reader has bounded.</summary>
    /// <inheritdoc cref="Parse(string)" />
    public static XElement Parse(byte[] xml) =>
        Parse(settings => XmlReader.Create(new MemoryStream(xml, writable: false), settings), longest: 0, mayBeDeep: true);

    private static XElement Parse(Func<XmlReaderSettings, XmlReader> open, long longest, bool mayBeDeep)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = longest,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        if (mayBeDeep)
        {
            using var reader = open(settings);
            DemandShallow(reader);
        }

        using (var reader = open(settings))
        {
            return XDocument.Load(reader).Root!;
        }
    }

    // So few elements can't be nested so deep.
    private static bool MayBeDeep(string xml) => xml.AsSpan().Count('<') >= MaximumDepth;

    private static void DemandShallow(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > MaximumDepth)
            {
                throw new XmlException(string.Create(CultureInfo.InvariantCulture, $"The elements are nested more than {MaximumDepth} deep."));
            }
        }
    }
}
