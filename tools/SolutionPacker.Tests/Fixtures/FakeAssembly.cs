using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>An assembly of nothing but metadata: an identity, and types that the solution may register.</summary>
internal sealed class FakeAssembly
{
    private static readonly string ProductKey = typeof(FakeAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PublicKey").Value!;

    public Version Version { get; init; } = new(1, 0, 0, 0);

    /// <summary>In hexadecimal digits; empty when the assembly has no strong name.</summary>
    public string PublicKey { get; init; } = ProductKey;

    public List<string> Plugins { get; } = [];

    public List<string> Activities { get; } = [];

    /// <summary>Types of other assemblies that it refers to; "Name(Boolean)" and "Name(String)" are the type's constructors with one such parameter.</summary>
    public List<string> Uses { get; } = [];

    /// <summary>How much longer the file is made.</summary>
    public int Padding { get; set; }

    public byte[] ToBytes()
    {
        var metadata = new MetadataBuilder();
        AddIdentity(metadata);
        var activity = Reference(metadata, "System.Activities", "CodeActivity");
        var plugin = Reference(metadata, "Microsoft.Xrm.Sdk", "IPlugin");
        AddType(metadata, "<Module>", default);
        foreach (var name in Plugins)
        {
            metadata.AddInterfaceImplementation(AddType(metadata, name, Reference(metadata, "System", "Object")), plugin);
        }

        foreach (var name in Activities)
        {
            AddType(metadata, name, activity);
        }

        foreach (var use in Uses)
        {
            AddUse(metadata, use);
        }

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), deterministicIdProvider: _ => default).Serialize(image);
        return [.. image.ToArray(), .. new byte[Padding]];
    }

    private void AddIdentity(MetadataBuilder metadata)
    {
        var key = metadata.GetOrAddBlob(Convert.FromHexString(PublicKey));
        metadata.AddModule(0, metadata.GetOrAddString("ProjectOpsClose.Plugins.dll"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("ProjectOpsClose.Plugins"), Version, default, key, PublicKey.Length > 0 ? AssemblyFlags.PublicKey : 0, AssemblyHashAlgorithm.Sha1);
    }

    private static void AddUse(MetadataBuilder metadata, string use)
    {
        var name = use.Split('(')[0];
        var dot = name.LastIndexOf('.');
        var type = Reference(metadata, name[..dot], name[(dot + 1)..]);
        if (name == use)
        {
            return;
        }

        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true)
            .Parameters(1, returnType => returnType.Void(), parameters => AddParameter(parameters.AddParameter().Type(), use));
        metadata.AddMemberReference(type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
    }

    private static void AddParameter(SignatureTypeEncoder type, string use)
    {
        if (use.EndsWith("(Boolean)", StringComparison.Ordinal))
        {
            type.Boolean();
        }
        else
        {
            type.String();
        }
    }

    private static TypeReferenceHandle Reference(MetadataBuilder metadata, string space, string name)
    {
        var assembly = metadata.AddAssemblyReference(metadata.GetOrAddString(space), new Version(4, 0, 0, 0), default, default, default, default);
        return metadata.AddTypeReference(assembly, metadata.GetOrAddString(space), metadata.GetOrAddString(name));
    }

    private static TypeDefinitionHandle AddType(MetadataBuilder metadata, string fullName, EntityHandle baseType)
    {
        var dot = fullName.LastIndexOf('.');
        return metadata.AddTypeDefinition(
            TypeAttributes.Public | TypeAttributes.Sealed,
            dot < 0 ? default : metadata.GetOrAddString(fullName[..dot]),
            metadata.GetOrAddString(fullName[(dot + 1)..]),
            baseType,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
    }
}
