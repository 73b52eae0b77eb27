using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Puts a checked package into the store, in the one transaction it is given. Components are told apart by id: the same
/// package again replaces its rows.
/// </summary>
internal sealed class SolutionInstaller(DatabaseSession session, DateTime now)
{
    public ImportResult Install(SolutionPackage package)
    {
        var rows = new ComponentRows(session, now, package.Manifest.IsManaged);
        InstalledSolution.Demand(session, package);
        SolutionRows.Write(rows, package.Manifest);
        foreach (var assembly in package.Assemblies)
        {
            AssemblyRows.Write(rows, assembly);
        }

        foreach (var api in package.CustomApis)
        {
            CustomApiRows.Write(rows, api);
        }

        foreach (var step in package.Steps)
        {
            StepRows.Write(rows, step);
        }

        ContentRows.Write(rows, package);
        RibbonRows.Write(rows, package);
        SolutionComponents.Replace(rows, package);
        return ResultOf(package);
    }

    private static ImportResult ResultOf(SolutionPackage package) => new()
    {
        SolutionName = package.Manifest.UniqueName,
        Version = package.Manifest.Version,
        IsManaged = package.Manifest.IsManaged,
        Assemblies = [.. package.Assemblies.Select(assembly => assembly.Identity.ToString())],
        PluginTypes = [.. package.Assemblies.SelectMany(assembly => assembly.Types).Select(type => type.TypeName)],
        CustomApis = [.. package.CustomApis.Select(api => api.UniqueName)],
        StepNames = [.. package.Steps.Select(step => step.Name)],
        EnvironmentVariables = [.. package.EnvironmentVariables.Select(variable => variable.SchemaName)],
        WebResources = [.. package.WebResources.Select(resource => resource.Name)],
        Ribbons = [.. package.Ribbons.Select(ribbon => ribbon.Table)],
    };
}
