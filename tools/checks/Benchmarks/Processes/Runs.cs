using System.Globalization;

namespace ProjectOpsClose.Benchmarks.Processes;

/// <summary>Several fresh processes: how many, and what their figures come to.</summary>
internal static class Runs
{
    public static int Read(IReadOnlyList<string> arguments, int otherwise) =>
        arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : otherwise;

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
