namespace ProjectOpsClose.SolutionPacker;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Solution, string Assembly, string Version, string Output)
{
    public const string Usage = """
        usage: SolutionPacker --solution FOLDER --assembly DLL --version X.Y.Z --output FOLDER

        Packs the unpacked solution and the built plug-in assembly into OUTPUT/<unique name>.zip and
        OUTPUT/<unique name>_managed.zip. When the solution has problems, each is one line, and those zips are removed.
        exit code: 0 packed, 1 problems, 2 wrong arguments
        """;

    private static readonly string[] Names = ["--solution", "--assembly", "--version", "--output"];

    /// <summary>The arguments, or what is wrong with them.</summary>
    public static (Arguments? Arguments, string Fault) Parse(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in args.Chunk(2))
        {
            if (!Names.Contains(pair[0]) || pair.Length == 1 || string.IsNullOrWhiteSpace(pair[1]) || !given.TryAdd(pair[0], pair[1]))
            {
                return (null, $"'{pair[0]}' is unknown, has no value or is given twice.");
            }
        }

        return Names.FirstOrDefault(n => !given.ContainsKey(n)) is { } missing
            ? (null, $"{missing} is missing.")
            : Checked(new Arguments(given[Names[0]], given[Names[1]], given[Names[2]], given[Names[3]]));
    }

    private static (Arguments? Arguments, string Fault) Checked(Arguments arguments)
    {
        var fault =
            !Directory.Exists(arguments.Solution) ? $"There is no folder '{arguments.Solution}'." :
            !File.Exists(arguments.Assembly) ? $"There is no file '{arguments.Assembly}'." :
            !Packer.IsVersion(arguments.Version) ? $"The version '{arguments.Version}' isn't X.Y.Z." : "";
        return fault.Length == 0 ? (arguments, "") : (null, fault);
    }
}
