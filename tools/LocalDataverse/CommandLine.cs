using System.Globalization;
using System.Reflection;

namespace ProjectOpsClose.LocalDataverse;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const int DefaultPort = 5080;

    private const string Usage =
        """
        usage: LocalDataverse [--port PORT] [--database FILE] [--solution ZIP]
               LocalDataverse demo [--solution ZIP]

          (no command)     imports the solution and serves http://localhost:5080/ until Ctrl+C: the page, and the Web API
          demo             imports the solution, plays its story on sample data and ends: exit code 0 when it held
          --port PORT      the port to serve on, from 1 to 65535
          --database FILE  keeps the rows in this file; without it they are gone at the end
          --solution ZIP   the packed solution to import; the one that the build made when left out
        """;

    /// <summary>Plays the demonstration instead of serving.</summary>
    public bool IsDemo { get; private init; }

    /// <summary>The solution to import.</summary>
    public string SolutionZip { get; private init; } = BuiltSolution();

    /// <summary>Null: a temporary one.</summary>
    public string? Database { get; private init; }

    public int Port { get; private init; } = DefaultPort;

    /// <summary>What is wrong with the arguments; null when nothing is.</summary>
    public string? Error { get; private init; }

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine { IsDemo = args is ["demo", ..] };
        var options = args.Skip(line.IsDemo ? 1 : 0).ToList();
        while (options is [var name, .. var rest] && line.Error is null)
        {
            line = rest is [var value, ..] ? line.With(name, value) : line with { Error = $"{name} is unknown, or takes a value." };
            options = [.. rest.Skip(1)];
        }

        return line;
    }

    public static int Refuse(string error)
    {
        Console.Error.WriteLine(error);
        Console.Error.WriteLine();
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private CommandLine With(string option, string value) => option switch
    {
        "--solution" => this with { SolutionZip = value },
        "--database" when !IsDemo => this with { Database = value },
        "--port" when !IsDemo => PortOf(value) is { } port ? this with { Port = port } : this with { Error = $"--port takes a number from 1 to 65535, not '{value}'." },
        _ => this with { Error = $"Unknown argument '{option}'." },
    };

    private static int? PortOf(string value) =>
        ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;

    /// <summary>Where the build packed it to.</summary>
    private static string BuiltSolution() => typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SolutionZip").Value!;
}
