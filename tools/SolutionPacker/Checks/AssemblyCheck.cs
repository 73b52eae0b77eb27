using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// The assembly that the solution registers is the one that was built: same identity, same types. Otherwise the import says
/// "PluginType not found in PluginAssembly". That every type of the assembly is registered is a rule of this house.
/// </summary>
internal sealed class AssemblyCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source)
    {
        var files = source.Of(FileKind.PluginAssembly).ToList();
        if (files.Count != 1)
        {
            return
            [
                .. files.Skip(1).Select(f => new Problem(f.Path, "Only one assembly is built, so only one can be registered.")).Concat(NoneFor(files)).AsHouseRules(),
            ];
        }

        var (file, built) = (files[0], source.Assembly);
        IEnumerable<string> faults = [];
        var ours = FileNameFaults(file);
        if (built.Identity is null)
        {
            faults = [$"The built assembly {built.Fault}."];
        }
        else if (file.Root is { } root)
        {
            faults = [.. IdentityFaults(root, built.Identity), .. TypeFaults(root, built)];
            ours = [.. ours, .. Unregistered(root, built), .. Ungrouped(root, built)];
        }

        return
        [
            .. faults.Select(f => new Problem(file.Path, f)),
            .. ours.Select(f => new Problem(file.Path, f)).AsHouseRules(),
            .. RootComponentProblems(source, built.Identity),
        ];
    }

    private static IEnumerable<Problem> NoneFor(List<SourceFile> files) =>
        files.Count == 0 ? [new Problem(SolutionPath.PluginAssemblies, "No .dll.data.xml registers the built assembly.")] : [];

    private static IEnumerable<string> FileNameFaults(SourceFile file)
    {
        var member = "/" + file.Path[..^SolutionPath.DataSuffix.Length];
        return file.Root?.Element("FileName")?.Value is { Length: > 0 } name && name != member
            ? [$"<FileName> is '{name}'; the path of this file says '{member}'."]
            : [];
    }

    private static IEnumerable<string> IdentityFaults(XElement root, string identity) =>
        root.Attribute("FullName")?.Value is { Length: > 0 } name && name != identity
            ? [$"FullName is '{name}', but the built assembly is '{identity}'."]
            : [];

    private static IEnumerable<string> TypeFaults(XElement root, BuiltAssembly built)
    {
        var registered = root.Descendants("PluginType").ToList();
        var names = registered.Select(t => t.Attribute("Name")?.Value ?? "").ToList();
        return
        [
            .. names.Where(n => n.Length > 0).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"{g.Key} is registered twice."),
            .. registered.SelectMany(t => OneTypeFaults(t, built)),
        ];
    }

    private static IEnumerable<string> Unregistered(XElement root, BuiltAssembly built) => built.Types
        .Where(t => root.Descendants("PluginType").All(registered => registered.Attribute("Name")?.Value != t.Name))
        .Select(t => $"No <PluginType> registers {t.Name}, which the built assembly has.");

    private static IEnumerable<string> Ungrouped(XElement root, BuiltAssembly built) =>
        from type in built.Types
        from registered in root.Descendants("PluginType").Where(registered => registered.Attribute("Name")?.Value == type.Name)
        where type.IsActivity != registered.Element("WorkflowActivityGroupName") is not null
        select $"{type.Name} is {(type.IsActivity ? "a workflow activity: it needs" : "a plug-in: it has no")} <WorkflowActivityGroupName>.";

    private static IEnumerable<string> OneTypeFaults(XElement registered, BuiltAssembly built)
    {
        var name = registered.Attribute("Name")?.Value ?? "";
        var type = built.Types.FirstOrDefault(t => t.Name == name);
        if (type is null)
        {
            return name.Length == 0 ? [] : [$"{name} isn't a public plug-in or workflow activity class of the built assembly."];
        }

        var qualified = $"{name}, {built.Identity}";
        return registered.Attribute("AssemblyQualifiedName")?.Value is { Length: > 0 } given && given != qualified
            ? [$"AssemblyQualifiedName is '{given}'; the built type is '{qualified}'."]
            : [];
    }

    private static IEnumerable<Problem> RootComponentProblems(SolutionSource source, string? identity)
    {
        var listed = source.Manifest?.Elements("RootComponents").Elements("RootComponent").Where(r => r.Attribute("type")?.Value == $"{ComponentType.PluginAssembly:D}") ?? [];
        return listed.Select(r => r.Attribute("schemaName")?.Value)
            .Where(name => identity is not null && name != identity)
            .Select(name => new Problem(SolutionPath.Manifest, $"schemaName of root component {ComponentType.PluginAssembly:D} is '{name}', but the built assembly is '{identity}'."));
    }
}
