using System.Reflection;

namespace ProjectOpsClose.LocalDataverse;

/// <summary>The arguments of the program.</summary>
/// <param name="SolutionZip">The solution to import.</param>
/// <param name="Error">What is wrong with the arguments; null when nothing is.</param>
internal sealed record CommandLine(string SolutionZip, string? Error)
{
    private const string Usage =
        """
        usage: LocalDataverse demo [--solution ZIP]

          demo            imports the solution, plays its story on sample data and ends: exit code 0 when it held
          --solution ZIP  the packed solution to import; the one that the build made when left out
        """;

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0] != "demo") return Wrong("The first argument must be demo.");
        if (args.Count == 1) return new CommandLine(BuiltSolution(), null);
        if (args[1] != "--solution") return Wrong($"Unknown argument '{args[1]}'.");
        return args.Count == 3 ? new CommandLine(args[2], null) : Wrong("--solution takes one path.");
    }

    public static int Refuse(string error)
    {
        Console.Error.WriteLine(error);
        Console.Error.WriteLine();
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static CommandLine Wrong(string error) => new("", error);

    /// <summary>Where the build packed it to.</summary>
    private static string BuiltSolution() => typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SolutionZip").Value!;
}
