using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;

namespace ProjectOpsClose.LoadCheck;

/// <summary>The arguments of the program, and who gets them.</summary>
internal static class CommandLine
{
    /// <summary>The host that this build refers to.</summary>
    public static string BuiltHost { get; } = Path.GetFullPath(typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Host").Value!);

    public static RootCommand Of(Func<MixOptions, Task<int>> mix, Func<CrashOptions, Task<int>> crash)
    {
        var host = new Option<string>("--host") { HelpName = "DLL", Description = "The built host.", DefaultValueFactory = _ => BuiltHost };
        var seed = Number("--seed", 1, (0, int.MaxValue), "Of what each client chooses, or of the moments of the kills");
        var seconds = Number("--seconds", 30, (1, 300), "How long");
        var clients = Number("--clients", 32, (1, 256), "How many at once");
        var kills = Number("--kills", 200, (1, 1_000), "How many");
        var mixing = new Command(
            "mix",
            "Many clients read, activate, win, lose and close quotes in bulk on a file database; afterwards the rows are checked against "
            + "what was answered: exit code 0 only when nothing was lost, doubled or closed over an active quote, and nothing answered 5xx.")
        { host, seconds, clients, seed };
        mixing.SetAction(line => mix(new(line.GetValue(host)!, line.GetValue(seconds), line.GetValue(clients), line.GetValue(seed))));
        var crashing = new Command(
            "crash",
            "Kills the host while it closes quotes in bulk, starts it again on the same file and looks at the rows: exit code 0 only when "
            + "each call had closed all of its quotes or none, and no row was lost.")
        { host, kills, seed };
        crashing.SetAction(line => crash(new(line.GetValue(host)!, line.GetValue(kills), line.GetValue(seed))));
        return new RootCommand("The host runs on a free port of 127.0.0.1, with a temporary database that is deleted at the end.") { mixing, crashing };
    }

    /// <returns>The exit code: 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(RootCommand command, string[] args, TextWriter output, TextWriter error)
    {
        var line = command.Parse(args);
        var exitCode = await line.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return line.Errors.Count == 0 ? exitCode : 2;
    }

    /// <summary>Prints the verdict.</summary>
    /// <returns>The exit code: 0 when everything held, 1 when something didn't.</returns>
    public static int Judge(IReadOnlyList<string> violations)
    {
        foreach (var violation in violations)
        {
            Console.WriteLine($"VIOLATED: {violation}");
        }

        Console.WriteLine(violations.Count == 0 ? "Every invariant holds." : $"{violations.Count} violations.");
        return violations.Count == 0 ? 0 : 1;
    }

    private static Option<int> Number(string name, int otherwise, (int Least, int Most) range, string what) => new(name)
    {
        HelpName = "N",
        Description = $"{what}, from {range.Least} to {range.Most}.",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Read(result, name, range),
    };

    private static int Read(ArgumentResult result, string name, (int Least, int Most) range)
    {
        var text = result.Tokens.Single().Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < range.Least || number > range.Most)
        {
            result.AddError($"{name} takes a whole number from {range.Least} to {range.Most}, not '{text}'.");
        }

        return number;
    }
}

internal sealed record MixOptions(string Host, int Seconds, int Clients, int Seed);

internal sealed record CrashOptions(string Host, int Kills, int Seed);
