using System.Xml;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>The texts of a RESX file.</summary>
public static class ResxTexts
{
    /// <summary>Name and words of each, in the order of the file; what has no words is no text.</summary>
    /// <exception cref="XmlException">It isn't well-formed.</exception>
    public static IReadOnlyList<(string Name, string Words)> In(byte[] resx) =>
    [
        .. SafeXml.Parse(resx).Elements("data")
            .Select(data => (Name: data.Attribute("name")?.Value ?? "", Words: data.Element("value")?.Value ?? ""))
            .Where(text => !string.IsNullOrWhiteSpace(text.Words)),
    ];
}
