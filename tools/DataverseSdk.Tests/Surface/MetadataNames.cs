using System.Reflection.Metadata;

namespace ProjectOpsClose.DataverseSdk.Tests.Surface;

internal static class MetadataNames
{
    internal static string NameOf(this MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => TypeNames.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => TypeNames.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type),
        HandleKind.TypeSpecification =>
            TypeNames.Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0),
        _ => throw new ArgumentException($"A {type.Kind} is no type.", nameof(type)),
    };
}
