using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>Reads an assembly's identity and its callable types from its metadata; no code of it runs.</summary>
internal static class AssemblyReader
{
    public static BuiltAssembly Read(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unreadable([], $"can't be read ({e.GetType().Name})");
        }
    }

    private static BuiltAssembly Read(byte[] content)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(content));
            var metadata = file.HasMetadata ? file.GetMetadataReader() : null;
            return metadata is { IsAssembly: true }
                ? new BuiltAssembly(content, metadata.GetAssemblyDefinition().GetAssemblyName().FullName, CallableTypes.In(metadata), UsedMembers.In(metadata), null)
                : Unreadable(content, "isn't a .NET assembly");
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException or SecurityException)
        {
            return Unreadable(content, "isn't a whole .NET assembly");
        }
    }

    private static BuiltAssembly Unreadable(byte[] content, string fault) => new(content, null, [], new HashSet<string>(), fault);
}
