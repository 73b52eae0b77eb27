using System.Xml.Linq;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>Everything a package is made of, read but not yet checked.</summary>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Assembly">The built plug-in assembly.</param>
internal sealed record SolutionSource(IReadOnlyList<SourceFile> Files, BuiltAssembly Assembly)
{
    public XElement? Manifest => Of(FileKind.Manifest).FirstOrDefault()?.Root?.Element("SolutionManifest");

    public XElement? Customizations => Of(FileKind.Customizations).FirstOrDefault()?.Root;

    public string UniqueName => Manifest?.Element("UniqueName")?.Value ?? "";

    /// <summary>The languages that every label has to be in.</summary>
    public IReadOnlyList<string> Languages =>
        Customizations?.Element("Languages")?.Elements("Language").Select(l => l.Value).ToList() ?? [];

    /// <summary>The files of a kind, readable or not.</summary>
    public IEnumerable<SourceFile> Of(FileKind kind) => Files.Where(f => f.Kind == kind);

    /// <summary>The readable XML files of a kind.</summary>
    public IEnumerable<(SourceFile File, XElement Root)> Readable(FileKind kind) =>
        Of(kind).Where(f => f.Root is not null).Select(f => (f, f.Root!));
}
