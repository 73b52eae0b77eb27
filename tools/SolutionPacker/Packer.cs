using System.Text.RegularExpressions;
using ProjectOpsClose.SolutionPacker.Checks;

namespace ProjectOpsClose.SolutionPacker;

/// <summary>
/// Makes importable zips of a solution in SolutionPackager's unpacked layout and of the plug-in assembly just built.
/// What Microsoft's packager lets through with a warning, to fail at import, is a problem here; so is what breaks a rule of this
/// project's own, and says so.
/// </summary>
public static partial class Packer
{
    /// <param name="solutionFolder">The folder that holds Other/Solution.xml.</param>
    /// <param name="assemblyPath">The plug-in assembly; it is read as data, never loaded.</param>
    /// <param name="version">major.minor.patch; the solution's version becomes major.minor.patch.0.</param>
    public static PackResult Pack(string solutionFolder, string assemblyPath, string version) =>
        Pack(SolutionReader.Read(solutionFolder, assemblyPath), version);

    internal static PackResult Pack(SolutionSource source, string version)
    {
        var problems = SolutionChecks.Run(source).ToList();
        if (!IsVersion(version))
        {
            problems.Add(new Problem(SolutionPath.Manifest, $"The version to pack is '{version}'; it must be major.minor.patch."));
        }

        return new PackResult(source, version, problems);
    }

    internal static bool IsVersion(string text) => ThreeNumbers().IsMatch(text);

    [GeneratedRegex(@"^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeNumbers();
}
