using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ProjectOpsClose.DataverseSdk.Tests.Surface;

namespace ProjectOpsClose.DataverseSdk.Tests.References;

/// <summary>The types of the SDK's stand-ins and the members that another dll may refer to.</summary>
internal sealed class StandInMembers
{
    private readonly Dictionary<string, string> assemblies = [];
    private readonly HashSet<Member> members = [];

    internal StandInMembers(string framework)
    {
        foreach (var assembly in new[] { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow" })
        {
            Add(assembly, Binaries.StandIn(assembly, framework));
        }
    }

    internal bool Has(Member member) => members.Contains(member);

    internal bool Has(TypeLocation location) => assemblies.GetValueOrDefault(location.Type) == location.Assembly;

    internal bool HasType(string type) => assemblies.ContainsKey(type);

    private void Add(string assembly, string path)
    {
        foreach (var type in AssemblySurface.Read(path).Keys)
        {
            assemblies.Add(type, assembly);
        }

        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();

        members.UnionWith(reader.MethodDefinitions
            .Select(reader.GetMethodDefinition)
            .Where(method => MethodText.Access(method.Attributes) is not null)
            .Select(method => MemberSignature.Of(reader, method)));
        members.UnionWith(reader.FieldDefinitions
            .Select(reader.GetFieldDefinition)
            .Where(field => FieldText.Render(reader, field) is not null)
            .Select(field => MemberSignature.Of(reader, field)));
    }
}
