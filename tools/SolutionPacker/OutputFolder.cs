using System.Text.RegularExpressions;

namespace ProjectOpsClose.SolutionPacker;

/// <summary>The two zips of a solution: both new, or neither there. A zip of an earlier run must not pass for a fresh one.</summary>
internal sealed partial class OutputFolder(string folder)
{
    public void Put(string uniqueName, byte[] unmanaged, byte[] managed)
    {
        Directory.CreateDirectory(folder);
        var files = FilesOf(uniqueName);
        WriteBeside(files[0], unmanaged);
        WriteBeside(files[1], managed);
        foreach (var file in files)
        {
            File.Move(Unfinished(file), file, overwrite: true);
        }
    }

    /// <summary>
    /// Removes what an earlier run may have left. The name is looked for in the text of the manifest, which may be the very
    /// file that is broken; where it can't be found, an earlier zip can't be told from somebody else's and stays.
    /// </summary>
    public void Clear(string solutionFolder)
    {
        var manifest = Path.Combine(solutionFolder, SolutionPath.Manifest);
        var name = File.Exists(manifest) ? UniqueName().Match(File.ReadAllText(manifest)).Groups[1].Value : "";
        foreach (var file in name.Length == 0 || !Directory.Exists(folder) ? [] : FilesOf(name))
        {
            File.Delete(file);
            File.Delete(Unfinished(file));
        }
    }

    private string[] FilesOf(string uniqueName) => [Path.Combine(folder, $"{uniqueName}.zip"), Path.Combine(folder, $"{uniqueName}_managed.zip")];

    private static string Unfinished(string file) => file + ".tmp";

    private static void WriteBeside(string file, byte[] zip) => File.WriteAllBytes(Unfinished(file), zip);

    [GeneratedRegex("<UniqueName>([A-Za-z0-9_]+)</UniqueName>", RegexOptions.CultureInvariant)]
    private static partial Regex UniqueName();
}
