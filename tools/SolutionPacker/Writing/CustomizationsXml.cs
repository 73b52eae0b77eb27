using System.Xml.Linq;
using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>customizations.xml: Other/Customizations.xml with its placeholders filled from the component folders.</summary>
internal static class CustomizationsXml
{
    public static byte[] Write(SolutionSource source)
    {
        var root = new XElement(source.Customizations!);
        foreach (var section in Section.All)
        {
            root.Element(section.Element)?.Add(source.Readable(section.Kind).Select(f => Part(f.File, f.Root, source)));
        }

        return CanonicalXml.Write(root);
    }

    private static XElement Part(SourceFile file, XElement root, SolutionSource source)
    {
        var part = new XElement(root);
        if (file.Kind == FileKind.Entity)
        {
            part.Element("RibbonDiffXml")!.ReplaceWith(new XElement(RibbonBeside(file, source)));
        }

        return part;
    }

    private static XElement RibbonBeside(SourceFile entity, SolutionSource source) =>
        source.Readable(FileKind.Ribbon).Single(r => SolutionPath.FolderOf(r.File.Path) == SolutionPath.FolderOf(entity.Path)).Root;
}
