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

    /// <summary>What is wrong with the readable XML files of a kind, each fault as a problem of its file.</summary>
    public IEnumerable<Problem> Faults(FileKind kind, Func<XElement, IEnumerable<string>> faults) =>
        Readable(kind).SelectMany(f => faults(f.Root).Select(fault => new Problem(f.File.Path, fault)));
}

/// <summary>One file of the unpacked solution.</summary>
/// <param name="Path">Relative to the solution folder, with '/'.</param>
/// <param name="Root">The root element of an XML file that could be read.</param>
/// <param name="Fault">Why the file, or the XML in it, could not be read.</param>
internal sealed record SourceFile(string Path, FileKind Kind, byte[] Content, XElement? Root, string? Fault)
{
    public bool IsXml => Kind is not (FileKind.Stray or FileKind.WebResourceContent);
}
