using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>What must hold between the parts of a package.</summary>
internal static class PackageChecks
{
    public static void Run(SolutionPackage package)
    {
        DemandUnique("id", IdsOf(package));
        DemandUnique("custom API", package.CustomApis.Select(api => api.UniqueName.ToLowerInvariant()));
        DemandUnique("environment variable", package.EnvironmentVariables.Select(variable => variable.SchemaName));
        DemandUnique("web resource", package.WebResources.Select(resource => resource.Name));
        DemandUnique("table", package.Tables.Select(table => table.Name));
        DemandWebResources(package);
        DemandSameComponents(package.Manifest.RootComponents, ComponentsOf(package));
    }

    private static IEnumerable<Guid> IdsOf(SolutionPackage package) =>
    [
        .. package.Assemblies.Select(assembly => assembly.Row.Id),
        .. package.Assemblies.SelectMany(assembly => assembly.Types).Select(type => type.Row.Id),
        .. package.Steps.Select(step => step.Row.Id),
        .. package.Steps.SelectMany(step => step.Images).Select(image => image.Id),
        .. package.WebResources.Select(resource => resource.Row.Id),
    ];

    private static List<RootComponent> ComponentsOf(SolutionPackage package) =>
    [
        .. package.Assemblies.Select(assembly => new RootComponent(ComponentType.PluginAssembly, assembly.Row.Id, assembly.FullName)),
        .. package.Steps.Select(step => new RootComponent(ComponentType.Step, step.Row.Id, null)),
        .. package.Tables.Select(table => new RootComponent(ComponentType.Table, null, table.Name)),
        .. package.WebResources.Select(resource => new RootComponent(ComponentType.WebResource, null, resource.Name)),
    ];

    private static void DemandWebResources(SolutionPackage package)
    {
        foreach (var table in package.Tables)
        {
            DemandShipped(package, table.WebResources, $"The ribbon of '{table.Name}'");
        }

        foreach (var resource in package.WebResources)
        {
            DemandShipped(package, resource.Dependencies, $"The web resource '{resource.Name}'");
        }
    }

    private static void DemandShipped(SolutionPackage package, IEnumerable<string> names, string by)
    {
        if (names.FirstOrDefault(name => package.WebResources.All(resource => resource.Name != name)) is { } missing)
        {
            throw new SolutionImportException($"{by} needs the web resource '{missing}', which the solution does not have.");
        }
    }

    private static void DemandUnique<T>(string what, IEnumerable<T> values)
        where T : notnull
    {
        var twice = values.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new SolutionImportException($"The {what} '{twice.Key}' is used twice in the solution.");
        }
    }

    private static void DemandSameComponents(IReadOnlyList<RootComponent> named, List<RootComponent> defined)
    {
        if (named.FirstOrDefault(component => !defined.Contains(component)) is { } undefined)
        {
            throw new SolutionImportException(
                $"Cannot add a Root Component {undefined}: solution.xml names it, but the zip does not define it.");
        }

        if (defined.FirstOrDefault(component => !named.Contains(component)) is { } unnamed)
        {
            throw new SolutionImportException($"The zip defines the component {unnamed}, but solution.xml does not name it as a root component.");
        }
    }
}
