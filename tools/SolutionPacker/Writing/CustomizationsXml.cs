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
        var part = WithoutDeclarations(root);
        if (file.Kind == FileKind.Entity)
        {
            part.Element("RibbonDiffXml")!.ReplaceWith(WithoutDeclarations(RibbonBeside(file, source)));
        }

        return part;
    }

    private static XElement RibbonBeside(SourceFile entity, SolutionSource source) =>
        source.Readable(FileKind.Ribbon).Single(r => SolutionPath.FolderOf(r.File.Path) == SolutionPath.FolderOf(entity.Path)).Root;

    /// <summary>Unpacked parts each declare the xsi namespace; in the whole only the root element does.</summary>
    private static XElement WithoutDeclarations(XElement root)
    {
        var part = new XElement(root);
        part.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return part;
    }
}
