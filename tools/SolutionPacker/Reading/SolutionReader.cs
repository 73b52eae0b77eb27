using System.Xml;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>Reads every file below the solution folder. It judges nothing: what can't be read is kept with its fault.</summary>
internal static class SolutionReader
{
    // Hidden and system files count too: a file that nobody sees must not be overlooked.
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static SolutionSource Read(string solutionFolder, string assemblyPath)
    {
        var files = Directory.Exists(solutionFolder)
            ? Directory.EnumerateFiles(solutionFolder, "*", EveryFile)
                .Select(f => (File: f, Path: Path.GetRelativePath(solutionFolder, f).Replace(Path.DirectorySeparatorChar, '/')))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => ReadFile(f.Path, () => File.ReadAllBytes(f.File)))
                .ToList()
            : [];
        return new SolutionSource(files, BuiltAssembly.Read(assemblyPath));
    }

    /// <param name="path">In the solution.</param>
    /// <param name="content">Gives the file's, or throws as a file system does.</param>
    public static SourceFile ReadFile(string path, Func<byte[]> content)
    {
        var read = new SourceFile(path, SolutionPath.KindOf(path), [], null, null);
        try
        {
            read = read with { Content = content() };
            return read.IsXml ? read with { Root = SafeXml.Parse(read.Content) } : read;
        }
        catch (XmlException e)
        {
            return read with { Fault = $"Not well-formed XML: {e.Message}" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return read with { Fault = $"The file can't be read ({e.GetType().Name})." };
        }
    }
}
