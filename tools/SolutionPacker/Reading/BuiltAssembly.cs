using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>The plug-in assembly as it was built.</summary>
/// <param name="Dll">Null when the file can't be read.</param>
/// <param name="Fault">Why the file can't be read.</param>
internal sealed record BuiltAssembly(byte[] Content, Dll? Dll, string? Fault)
{
    /// <summary>Its full name, as Dataverse compares it.</summary>
    public string? Identity { get; } = Dll?.Identity.ToString();

    public IReadOnlyList<DllType> Types => Dll?.Types ?? [];

    public static BuiltAssembly Read(string path)
    {
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new BuiltAssembly([], null, $"can't be read ({exception.GetType().Name})");
        }
    }

    public static BuiltAssembly Of(byte[] content)
    {
        try
        {
            return new BuiltAssembly(content, Dll.Read(content), null);
        }
        catch (BadImageFormatException exception)
        {
            return new BuiltAssembly(content, null, exception.Message);
        }
    }
}
