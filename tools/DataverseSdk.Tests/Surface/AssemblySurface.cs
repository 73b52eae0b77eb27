using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

/// <summary>What the users of a dll can see of it, type by type, read without loading it.</summary>
internal static class AssemblySurface
{
    /// <summary>A public type's lines by its name.</summary>
    internal static SortedDictionary<string, string[]> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var types = new SortedDictionary<string, string[]>(StringComparer.Ordinal);

        foreach (var handle in reader.TypeDefinitions)
        {
            var visibility = reader.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask;
            if (visibility is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily)
            {
                types[reader.NameOf(handle)] = [.. TypeText.Render(reader, handle)];
            }
        }

        return types;
    }
}
