using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>A plug-in assembly, read as data: none of its code runs.</summary>
/// <param name="Identity">What the dll says that it is.</param>
/// <param name="Types">Those that Dataverse can call, in the order of their names.</param>
/// <param name="Uses">
/// The types of other assemblies that it refers to, and their constructors with one Boolean parameter as Type..ctor(Boolean).
/// </param>
public sealed record Dll(AssemblyIdentity Identity, IReadOnlyList<DllType> Types, IReadOnlySet<string> Uses)
{
    /// <summary>In bytes, the most that Dataverse takes: https://learn.microsoft.com/power-apps/developer/data-platform/build-and-package.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <exception cref="BadImageFormatException">It is no .NET assembly, or a damaged one.</exception>
    public static Dll Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var file = new PEReader(new MemoryStream(content, writable: false));
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata)
            {
                return new Dll(AssemblyIdentity.Of(metadata), CallableTypes.In(metadata), UsedMembers.In(metadata));
            }
        }
        catch (Exception exception)
        {
            // A changed byte gets more out of the metadata reader than BadImageFormatException: overflows, invalid keys.
            throw new BadImageFormatException("isn't a whole .NET assembly", exception);
        }

        throw new BadImageFormatException("isn't a .NET assembly");
    }
}

/// <summary>A type that Dataverse can call: a plug-in, or a workflow activity.</summary>
/// <param name="Name">The full name, Outer+Inner for a nested type.</param>
public sealed record DllType(string Name, bool IsActivity);
