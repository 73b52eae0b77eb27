using System.CommandLine;
using System.CommandLine.Help;

namespace ProjectOpsClose.SolutionPacker;

/// <summary>The command line.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var line = Command(output, error).Parse(args);
        var exitCode = line.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return line.Errors.Count == 0 ? exitCode : 2;
    }

    // No root command: that has a --version of its own.
    private static Command Command(TextWriter output, TextWriter error)
    {
        var solution = new Option<DirectoryInfo>("--solution") { HelpName = "FOLDER", Description = "The unpacked solution.", Required = true }.AcceptExistingOnly();
        var assembly = new Option<FileInfo>("--assembly") { HelpName = "DLL", Description = "The built plug-in assembly.", Required = true }.AcceptExistingOnly();
        var version = new Option<string>("--version") { HelpName = "X.Y.Z", Description = "Of the solution.", Required = true };
        version.Validators.Add(result =>
        {
            if (!Packer.IsVersion(result.Tokens[0].Value))
            {
                result.AddError($"The version '{result.Tokens[0].Value}' isn't X.Y.Z.");
            }
        });
        var folder = new Option<string>("--output") { HelpName = "FOLDER", Description = "Gets both zips.", Required = true };
        var command = new Command(
            "SolutionPacker",
            "Packs the solution into <unique name>.zip and <unique name>_managed.zip. When it has problems, each is one line, and those "
            + "zips are removed: OPSPACK is what Dataverse or Microsoft's packager refuses or loses, OPSHOUSE a rule of this project's own. "
            + "Exit code: 0 packed, 1 problems, 2 wrong arguments.")
        { solution, assembly, version, folder, new HelpOption() };
        command.SetAction(line => Pack(
            new(line.GetValue(solution)!.ToString(), line.GetValue(assembly)!.ToString(), line.GetValue(version)!, line.GetValue(folder)!), output, error));
        return command;
    }

    private static int Pack(Arguments arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return PackBoth(arguments, output, error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"SolutionPacker : error OPSPACK: {e.Message}");
            return 1;
        }
    }

    private static int PackBoth(Arguments arguments, TextWriter output, TextWriter error)
    {
        var folder = new OutputFolder(arguments.Output);
        folder.Clear(arguments.Solution);
        var result = Packer.Pack(arguments.Solution, arguments.Assembly, arguments.Version);
        if (result.Succeeded)
        {
            folder.Put(result.UniqueName, result.Unmanaged, result.Managed);
            output.WriteLine($"Packed {result.UniqueName} {arguments.Version} into {Path.GetFullPath(arguments.Output)}");
            return 0;
        }

        foreach (var problem in result.Problems)
        {
            error.WriteLine($"{Path.GetFullPath(Path.Combine(arguments.Solution, problem.File))}: error {problem.Code}: {problem.Message}");
        }

        return 1;
    }

    private sealed record Arguments(string Solution, string Assembly, string Version, string Output);
}
