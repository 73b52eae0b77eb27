using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ProjectOpsClose.DataverseSdk.Tests.Surface;

namespace ProjectOpsClose.DataverseSdk.Tests.References;

/// <summary>What a dll refers to in other dlls: the assemblies by full name, the types and the members.</summary>
internal sealed record BinaryReferences(string[] Assemblies, TypeLocation[] Types, Member[] Members)
{
    internal static BinaryReferences Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();

        return new([.. AssembliesOf(reader)], [.. TypesOf(reader)], [.. MembersOf(reader)]);
    }

    private static IEnumerable<string> AssembliesOf(MetadataReader reader) =>
        reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName().FullName);

    private static IEnumerable<TypeLocation> TypesOf(MetadataReader reader) =>
        from handle in reader.TypeReferences
        let scope = reader.GetTypeReference(handle).ResolutionScope
        where scope.Kind == HandleKind.AssemblyReference
        let assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)scope)
        select new TypeLocation(reader.GetString(assembly.Name), reader.NameOf(handle));

    private static IEnumerable<Member> MembersOf(MetadataReader reader) =>
        reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification)
            .Select(member => MemberSignature.Of(reader, member))
            .Distinct();
}
