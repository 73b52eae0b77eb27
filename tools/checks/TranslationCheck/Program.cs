using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;

namespace ProjectOpsClose.TranslationCheck;

/// <summary>The command line.</summary>
internal static class Program
{
    /// <summary>The one that this build is of.</summary>
    public static string OwnRepository { get; } = Path.GetFullPath(typeof(Program).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!);

    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var line = Command(output, error).Parse(args);
        var exitCode = line.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return line.Errors.Count == 0 ? exitCode : 2;
    }

    // No root command: that has a --version of its own.
    private static Command Command(TextWriter output, TextWriter error)
    {
        var language = new Option<int?>("--language") { HelpName = "LCID", Description = "Of this language alone, whether it has texts yet or not." };
        var repository = new Option<DirectoryInfo>("--repository") { HelpName = "FOLDER", Description = "That holds Plugins/ and solution/; left out: this one." }.AcceptExistingOnly();
        var command = new Command(
            "TranslationCheck",
            "Lists what each language lacks of the plug-ins' texts, the client's texts and the solution's labels, and what in it is equal to English. "
            + "A plural form is lacking when the language has it elsewhere in the same file. Exit code: 0 nothing is lacking, 1 something is, 2 wrong arguments or files.")
        { language, repository, new HelpOption() };
        command.SetAction(line => List(line.GetValue(repository)?.FullName ?? OwnRepository, $"{line.GetValue(language)}", output, error));
        return command;
    }

    private static int List(string repository, string language, TextWriter output, TextWriter error)
    {
        try
        {
            var report = new Report(TextFiles.In(repository), language);
            report.Write(output);
            return report.LacksSomething ? 1 : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine(e.Message);
            return 2;
        }
    }
}
