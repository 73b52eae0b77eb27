using System.Reflection;
using System.Reflection.Metadata;

namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// Finds the types that Dataverse accepts as plug-in types: public, concrete, not generic, implementing IPlugin or deriving
/// from CodeActivity, also by way of base types and interfaces of the same assembly. A public type nested in public ones is
/// one of them: the platform calls a type by the name that .NET has for it. What is both is a plug-in.
/// </summary>
internal static class CallableTypes
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";

    public static IReadOnlyList<DllType> In(MetadataReader metadata)
    {
        var found = new List<DllType>();
        foreach (var handle in metadata.TypeDefinitions.Where(handle => IsCandidate(metadata, handle)))
        {
            var ancestors = Ancestors(metadata, handle);
            if (ancestors.Contains(PluginInterface) || ancestors.Contains(ActivityBase))
            {
                found.Add(new DllType(NameOf(metadata, handle), IsActivity: !ancestors.Contains(PluginInterface)));
            }
        }

        return found.OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
    }

    public static string NameOf(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
            return Join(metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
        }

        var types = WithDeclaring(metadata, (TypeDefinitionHandle)handle).Reverse().ToList();
        return Join(metadata.GetString(types[0].Namespace), string.Join('+', types.Select(type => metadata.GetString(type.Name))));
    }

    private static bool IsCandidate(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
            && type.GetGenericParameters().Count == 0
            && WithDeclaring(metadata, handle).All(
                part => (part.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic);
    }

    /// <summary>The type, and those that it is nested in from the inside out.</summary>
    private static IEnumerable<TypeDefinition> WithDeclaring(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        // A damaged dll may have them in a circle.
        for (var left = metadata.TypeDefinitions.Count; left > 0 && !handle.IsNil; left--)
        {
            var type = metadata.GetTypeDefinition(handle);
            yield return type;
            handle = type.GetDeclaringType();
        }
    }

    private static HashSet<string> Ancestors(MetadataReader metadata, TypeDefinitionHandle type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<EntityHandle>([type]);
        while (left.TryPop(out var next))
        {
            var handle = Open(metadata, next);
            if (handle.IsNil || !names.Add(NameOf(metadata, handle)) || handle.Kind != HandleKind.TypeDefinition)
            {
                continue;
            }

            var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            left.Push(definition.BaseType);
            foreach (var implemented in definition.GetInterfaceImplementations())
            {
                left.Push(metadata.GetInterfaceImplementation(implemented).Interface);
            }
        }

        return names;
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

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
