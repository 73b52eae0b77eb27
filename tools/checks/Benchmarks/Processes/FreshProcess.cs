namespace ProjectOpsClose.Benchmarks.Processes;

/// <summary>A process that has not run anything yet: what is measured in it is cold.</summary>
internal static class FreshProcess
{
    private static readonly string Self = typeof(FreshProcess).Assembly.Location;

    /// <summary>Runs a verb of this program; its one line of output is numbers.</summary>
    public static double[] Numbers(params IEnumerable<string> arguments)
    {
        using var process = Start(Self, redirects: true, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"A process that was to be measured ended with {process.ExitCode}.");
    }

    /// <summary>Starts a dll as <c>dotnet</c> does.</summary>
    public static Process Start(string dll, bool redirects, params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", arguments.Prepend(dll)) { RedirectStandardOutput = redirects })
            ?? throw new InvalidOperationException("dotnet did not start.");

    /// <summary>What a verb answers its starter with.</summary>
    public static void Answer(params IEnumerable<double> numbers) =>
        Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
}

/// <summary>Several fresh processes: how many, and what their figures come to.</summary>
internal static class Runs
{
    public static void Print(string what, IEnumerable<double> values, string unit)
    {
        var sorted = values.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {sorted[0]:F1} | {sorted[sorted.Count / 2]:F1} | {sorted[^1]:F1} | {unit} |"));
    }

    public static void PrintHeader()
    {
        Console.WriteLine("| what | least | median | most | unit |");
        Console.WriteLine("|---|---:|---:|---:|---|");
    }
}
