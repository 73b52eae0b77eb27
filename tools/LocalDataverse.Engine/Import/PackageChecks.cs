using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>What must hold between the parts of a package.</summary>
internal sealed class PackageChecks(SolutionPackage package, Refusals refusals)
{
    public void Run()
    {
        DemandUnique("id", IdsOf(package));
        DemandUnique("custom API", package.CustomApis.Select(api => api.UniqueName.ToLowerInvariant()));
        DemandUnique("environment variable", package.EnvironmentVariables.Select(variable => variable.SchemaName));
        DemandUnique("web resource", package.WebResources.Select(resource => resource.Name));
        DemandUnique("table", package.Tables.Select(table => table.Name));
        DemandWebResources();
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

    private void DemandWebResources()
    {
        foreach (var table in package.Tables)
        {
            DemandShipped(table.WebResources, $"The ribbon of '{table.Name}'");
        }

        foreach (var resource in package.WebResources)
        {
            DemandShipped(resource.Dependencies, $"The web resource '{resource.Name}'");
        }
    }

    private void DemandShipped(IEnumerable<string> names, string by)
    {
        foreach (var missing in names.Where(name => package.WebResources.All(resource => resource.Name != name)))
        {
            refusals.Add($"{by} needs the web resource '{missing}', which the solution does not have: this host takes none of another solution.");
        }
    }

    // What has no name or id was refused for that.
    private void DemandUnique<T>(string what, IEnumerable<T> values)
        where T : notnull
    {
        foreach (var twice in values.Where(value => value is not ("" or null) && !Equals(value, Guid.Empty)).GroupBy(value => value).Where(group => group.Count() > 1))
        {
            refusals.Add($"The {what} '{twice.Key}' is used twice in the solution.");
        }
    }

    // One without a key that could be read may be the one that seems to be missing.
    private void DemandSameComponents(IReadOnlyList<RootComponent> named, List<RootComponent> defined)
    {
        var unreadable = defined.Concat(named).Where(component => !component.HasKey).Select(component => component.Type).ToHashSet();
        foreach (var undefined in named.Where(component => !defined.Contains(component) && !unreadable.Contains(component.Type)))
        {
            refusals.Add($"Cannot add a Root Component {undefined}: solution.xml names it, but the zip does not define it.");
        }

        foreach (var unnamed in defined.Where(component => !named.Contains(component) && !unreadable.Contains(component.Type)))
        {
            refusals.Add($"The zip defines the component {unnamed}, but solution.xml does not name it as a root component.");
        }
    }
}
