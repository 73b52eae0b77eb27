using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse;

/// <summary>The arguments of the program, and who gets them.</summary>
internal static class CommandLine
{
    public const int DefaultPort = 5080;

    /// <summary>Where the build packed it to.</summary>
    public static string BuiltSolution { get; } = Path.GetFullPath(typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SolutionZip").Value!);

    public static RootCommand Of(Func<ServeOptions, Task<int>> serve, Func<string, int> demo)
    {
        var solution = new Option<string>("--solution")
        {
            HelpName = "ZIP",
            Description = "The packed solution to import.",
            DefaultValueFactory = _ => BuiltSolution,
            Recursive = true,
        };
        var port = new Option<int>("--port")
        {
            HelpName = "PORT",
            Description = "The port to serve on, from 1 to 65535.",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = ReadPort,
        };
        var database = new Option<string?>("--database")
        {
            HelpName = "FILE",
            Description = "Keeps the rows in this file; without it they are gone at the end.",
        };
        var playing = new Command("demo", "Imports the solution, plays its story on sample data and ends: exit code 0 when it held.");
        playing.SetAction(line => demo(line.GetValue(solution)!));
        playing.Validators.Add(result => Refuse(result, port, database));
        var serving = new RootCommand("Imports the solution and serves the page and the Web API on localhost until Ctrl+C.") { port, database, solution, playing };
        serving.SetAction(line => serve(new ServeOptions(line.GetValue(solution)!, line.GetValue(database), line.GetValue(port))));
        return serving;
    }

    // Ctrl+C is the host's to handle.
    /// <returns>The exit code: 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(RootCommand command, string[] args, TextWriter output, TextWriter error)
    {
        var line = command.Parse(args);
        var exitCode = await line.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
        return line.Errors.Count == 0 ? exitCode : 2;
    }

    private static void Refuse(CommandResult demo, params IEnumerable<Option> options)
    {
        foreach (var option in options.Where(option => demo.GetResult(option) is { Implicit: false }))
        {
            demo.AddError($"{option.Name} is not for demo, which serves nothing.");
        }
    }

    private static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            result.AddError($"--port takes a number from 1 to 65535, not '{text}'.");
        }

        return port;
    }
}
