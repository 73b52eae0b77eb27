using System.Reflection;
using System.Reflection.Metadata;

namespace ProjectOpsClose.SolutionPacker.Reading;

/// <summary>
/// Finds the types that Dataverse accepts as plug-in types: public, concrete, not generic, implementing IPlugin or deriving
/// from CodeActivity, also by way of base types and interfaces of the same assembly.
/// </summary>
internal static class CallableTypes
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";

    public static IReadOnlyList<BuiltType> In(MetadataReader metadata)
    {
        var found = new List<BuiltType>();
        foreach (var handle in metadata.TypeDefinitions.Where(h => IsCandidate(metadata, metadata.GetTypeDefinition(h))))
        {
            var ancestors = new HashSet<string>(StringComparer.Ordinal);
            Collect(metadata, handle, ancestors);
            if (ancestors.Contains(PluginInterface) || ancestors.Contains(ActivityBase))
            {
                found.Add(new BuiltType(NameOf(metadata, handle), ancestors.Contains(ActivityBase)));
            }
        }

        return found.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
    }

    private static bool IsCandidate(MetadataReader metadata, TypeDefinition type) =>
        (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
        && type.GetGenericParameters().Count == 0
        && IsVisible(metadata, type);

    private static bool IsVisible(MetadataReader metadata, TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private static void Collect(MetadataReader metadata, EntityHandle handle, HashSet<string> names)
    {
        var type = Open(metadata, handle);
        if (type.IsNil || !names.Add(NameOf(metadata, type)) || type.Kind != HandleKind.TypeDefinition)
        {
            return;
        }

        var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
        Collect(metadata, definition.BaseType, names);
        foreach (var implemented in definition.GetInterfaceImplementations())
        {
            Collect(metadata, metadata.GetInterfaceImplementation(implemented).Interface, names);
        }
    }

    /// <summary>The type itself, or the open type behind a constructed one such as Base&lt;Settings&gt;.</summary>
    private static EntityHandle Open(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return handle;
        }

        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return default;
        }

        signature.ReadByte();
        return signature.ReadTypeHandle();
    }

    private static string NameOf(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
            return Join(metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
        }

        var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
        var name = metadata.GetString(definition.Name);
        return definition.IsNested
            ? $"{NameOf(metadata, definition.GetDeclaringType())}+{name}"
            : Join(metadata.GetString(definition.Namespace), name);
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
