using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>One file of the unpacked solution.</summary>
/// <param name="Path">Relative to the solution folder, with '/'.</param>
/// <param name="Root">The root element of an XML file that could be read.</param>
/// <param name="Fault">Why the file, or the XML in it, could not be read.</param>
internal sealed record SourceFile(string Path, FileKind Kind, byte[] Content, XElement? Root, string? Fault)
{
    public bool IsXml => Kind is not (FileKind.Stray or FileKind.WebResourceContent);
}
