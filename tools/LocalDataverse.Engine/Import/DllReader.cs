using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Reads a dll as data: an import runs none of its code.</summary>
internal static class DllReader
{
    public static Dll Read(byte[] content, string member)
    {
        if (content.Length > PackageLimits.Assembly)
        {
            throw new SolutionImportException($"The member '{member}' is larger than {PackageLimits.Assembly} bytes, the most that Dataverse takes.");
        }

        try
        {
            using var file = new PEReader(new MemoryStream(content, writable: false));
            return file.HasMetadata ? Read(file.GetMetadataReader()) : throw NoAssembly(member, null);
        }
        catch (Exception exception) when (exception is not SolutionImportException)
        {
            // A changed byte gets more out of the metadata reader than BadImageFormatException: overflows, invalid keys.
            throw NoAssembly(member, exception);
        }
    }

    private static Dll Read(MetadataReader reader)
    {
        var types = new Dictionary<string, PluginKind>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (IsPublicAndConcrete(type) && KindOf(reader, type) is { } kind)
            {
                types[FullName(reader.GetString(type.Namespace), reader.GetString(type.Name))] = kind;
            }
        }

        return new Dll(AssemblyIdentity.Of(reader), types);
    }

    private static bool IsPublicAndConcrete(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
        && type.GetGenericParameters().Count == 0;

    // Up the base types that the dll has itself; a damaged one may have them in a circle.
    private static PluginKind? KindOf(MetadataReader reader, TypeDefinition type)
    {
        for (var left = reader.TypeDefinitions.Count; left > 0; left--)
        {
            if (IsPlugin(reader, type))
            {
                return PluginKind.Plugin;
            }

            if (type.BaseType.Kind != HandleKind.TypeDefinition || type.BaseType.IsNil)
            {
                return NameOf(reader, type.BaseType) == "System.Activities.CodeActivity" ? PluginKind.WorkflowActivity : null;
            }

            type = reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
        }

        return null;
    }

    private static bool IsPlugin(MetadataReader reader, TypeDefinition type) =>
        type.GetInterfaceImplementations()
            .Select(handle => reader.GetInterfaceImplementation(handle).Interface)
            .Any(handle => NameOf(reader, handle) == "Microsoft.Xrm.Sdk.IPlugin");

    private static string? NameOf(MetadataReader reader, EntityHandle handle)
    {
        if (handle.IsNil || handle.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
        return FullName(reader.GetString(reference.Namespace), reader.GetString(reference.Name));
    }

    private static string FullName(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static SolutionImportException NoAssembly(string member, Exception? cause) =>
        new($"The member '{member}' is no .NET assembly.", cause);
}
