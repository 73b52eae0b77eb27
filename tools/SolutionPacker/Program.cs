namespace ProjectOpsClose.SolutionPacker;

/// <summary>The command line: see <see cref="Arguments.Usage"/>.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (arguments, fault) = Arguments.Parse(args);
        if (arguments is null)
        {
            error.WriteLine($"{fault}{Environment.NewLine}{Arguments.Usage}");
            return 2;
        }

        try
        {
            return Pack(arguments, output, error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"SolutionPacker : error OPSPACK: {e.Message}");
            return 1;
        }
    }

    private static int Pack(Arguments arguments, TextWriter output, TextWriter error)
    {
        var folder = new OutputFolder(arguments.Output);
        folder.Clear(arguments.Solution);
        var unmanaged = Packer.Pack(arguments.Solution, arguments.Assembly, arguments.Version, PackageType.Unmanaged);
        var managed = Packer.Pack(arguments.Solution, arguments.Assembly, arguments.Version, PackageType.Managed);
        if (unmanaged.Succeeded && managed.Succeeded)
        {
            folder.Put(unmanaged.UniqueName, unmanaged.Zip, managed.Zip);
            output.WriteLine($"Packed {unmanaged.UniqueName} {arguments.Version} into {Path.GetFullPath(arguments.Output)}");
            return 0;
        }

        foreach (var problem in unmanaged.Problems.Union(managed.Problems))
        {
            error.WriteLine($"{Path.GetFullPath(Path.Combine(arguments.Solution, problem.File))}: error OPSPACK: {problem.Message}");
        }

        return 1;
    }
}
