using System.Globalization;
using System.Text;
using System.Xml;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>XML from outside: no document type, so no entities; no longer and no deeper than anybody needs.</summary>
public static class SafeXml
{
    /// <summary>A tree of elements takes time with the square of its depth; real queries and solutions are not a hundredth as deep.</summary>
    private const int MaximumDepth = 1_000;

    /// <summary>Far above what the platform takes as a query.</summary>
    private const long LongestQuery = 1_000_000;

    private static readonly XmlReaderSettings OfQuery = Settings(LongestQuery);
    private static readonly XmlReaderSettings OfMember = Settings(longest: 0);

    /// <summary>A query or a paging cookie.</summary>
    /// <exception cref="XmlException">It is not well-formed, too long, too deep, or brings a document type.</exception>
    public static XElement Parse(string xml) =>
        Parse(() => Open(xml), MayBeDeep(xml));

    /// <summary>A member of a package, whose length the package's reader has bounded.</summary>
    /// <inheritdoc cref="Parse(string)" />
    public static XElement Parse(byte[] xml) =>
        Parse(() => XmlReader.Create(new MemoryStream(xml, writable: false), OfMember), mayBeDeep: true);

    private static XElement Parse(Func<XmlReader> open, bool mayBeDeep)
    {
        if (mayBeDeep)
        {
            using var reader = open();
            DemandShallow(reader);
        }

        using (var reader = open())
        {
            return XDocument.Load(reader).Root!;
        }
    }

    private static XmlReaderSettings Settings(long longest) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = longest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    // A reader of bytes has a buffer of their length, one of text always 8 KiB, which is most of what reading a query costs. Bytes
    // must keep what a declaration says of them, and have no form for half of a surrogate pair.
    private static XmlReader Open(string xml) => xml is ['<', not '?', ..] && !xml.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
        ? XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(xml), writable: false), OfQuery)
        : XmlReader.Create(new StringReader(xml), OfQuery);

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
