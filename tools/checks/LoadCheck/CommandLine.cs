using System.Globalization;
using System.Reflection;

namespace ProjectOpsClose.LoadCheck;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    public const string Measure = "measure";
    public const string Mix = "mix";
    public const string Crash = "crash";

    private const int LongestSeconds = 300;
    private const int MostClients = 256;

    private const string Usage =
        """
        usage: LoadCheck measure [--host DLL] [--count N]
               LoadCheck mix [--host DLL] [--seconds N] [--clients N] [--seed N]
               LoadCheck crash [--host DLL] [--kills N] [--seed N]

          measure      requests per second and latencies of a read, a refused Win and a bulk close of 10 quotes, and the
                       time from the host's start to its first answer
          mix          many clients read, activate, win, lose and close quotes in bulk on a file database; afterwards the
                       rows are checked against what was answered: exit code 0 only when nothing was lost, doubled or
                       closed over an active quote, and nothing answered 5xx
          crash        kills the host while it closes quotes in bulk, starts it again on the same file and looks at the rows:
                       exit code 0 only when each call had closed all of its quotes or none, and no row was lost
          --host DLL   the built host; the one that this build refers to when left out
          --count N    requests of each kind, from 10 to 10000 (500)
          --seconds N  how long, from 1 to 300 (30)
          --clients N  how many at once, from 1 to 256 (32)
          --kills N    how many, from 1 to 1000 (200)
          --seed N     of what each client chooses, or of the moments of the kills (1)

        The host runs on a free port of 127.0.0.1, with a temporary database that is deleted at the end.
        """;

    public string Command { get; private init; } = Measure;

    public string Host { get; private init; } = BuiltHost();

    public int Count { get; private init; } = 500;

    public int Seconds { get; private init; } = 30;

    public int Clients { get; private init; } = 32;

    public int Kills { get; private init; } = 200;

    public int Seed { get; private init; } = 1;

    /// <summary>What is wrong with the arguments; null when nothing is.</summary>
    public string? Error { get; private init; }

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        if (args is not [Measure or Mix or Crash, ..])
        {
            return new CommandLine { Error = args.Count == 0 ? "A command is missing." : $"Unknown command '{args[0]}'." };
        }

        var line = new CommandLine { Command = args[0] };
        for (var index = 1; index < args.Count && line.Error is null; index += 2)
        {
            line = index + 1 < args.Count ? line.With(args[index], args[index + 1]) : line with { Error = $"{args[index]} is unknown, or takes a value." };
        }

        return line;
    }

    public static int Refuse(string error)
    {
        Console.Error.WriteLine($"{error}\n\n{Usage}");
        return 2;
    }

    private CommandLine With(string option, string value) => (Command, option) switch
    {
        (_, "--host") => this with { Host = value },
        (Measure, "--count") => Number(option, value, 10, 10_000, number => this with { Count = number }),
        (Mix, "--seconds") => Number(option, value, 1, LongestSeconds, number => this with { Seconds = number }),
        (Mix, "--clients") => Number(option, value, 1, MostClients, number => this with { Clients = number }),
        (Crash, "--kills") => Number(option, value, 1, 1_000, number => this with { Kills = number }),
        (Mix or Crash, "--seed") => Number(option, value, 0, int.MaxValue, number => this with { Seed = number }),
        _ => this with { Error = $"Unknown argument '{option}' of {Command}." },
    };

    private CommandLine Number(string option, string value, int least, int most, Func<int, CommandLine> set) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? set(number)
            : this with { Error = $"{option} takes a whole number from {least} to {most}, not '{value}'." };

    private static string BuiltHost() => typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Host").Value!;
}
