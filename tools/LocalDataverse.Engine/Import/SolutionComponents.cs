using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Which components a solution has. A managed package is an upgrade: what the solution had and has no more goes, with all
/// that belongs to it. An unmanaged package only adds and changes.
/// </summary>
internal static class SolutionComponents
{
    // The platform numbers custom APIs differently in every organisation, always above 10000.
    private const ComponentType CustomApi = (ComponentType)10001;

    public static void Replace(ComponentRows rows, SolutionPackage package)
    {
        var solution = package.Manifest.Solution.ToEntityReference();
        var known = rows.All(TableNames.SolutionComponent, (SolutionTable.SolutionId, solution.Id)).ToList();
        var components = ComponentsOf(package).ToList();
        foreach (var (type, id) in components.Where(component => !known.Exists(row => Of(row) == component)))
        {
            rows.Write(new Entity(TableNames.SolutionComponent, Guid.CreateVersion7())
            {
                [SolutionTable.SolutionId] = solution,
                [SolutionComponentTable.ComponentType] = new OptionSetValue((int)type),
                [SolutionComponentTable.ObjectId] = id,
            });
        }

        foreach (var gone in package.Manifest.IsManaged ? known.Where(row => !components.Contains(Of(row))) : [])
        {
            Remove(rows, gone);
        }

        RemoveRibbons(rows, package);
    }

    private static IEnumerable<(ComponentType Type, Guid Id)> ComponentsOf(SolutionPackage package) =>
    [
        .. package.Steps.Select(step => (ComponentType.Step, step.Row.Id)),
        .. package.WebResources.Select(resource => (ComponentType.WebResource, resource.Row.Id)),
        .. package.CustomApis.Select(api => (CustomApi, api.Row.Id)),
        .. package.EnvironmentVariables.Select(variable => (ComponentType.EnvironmentVariable, variable.Row.Id)),
    ];

    private static (ComponentType Type, Guid Id) Of(Entity component) => (
        (ComponentType)component.GetAttributeValue<OptionSetValue>(SolutionComponentTable.ComponentType).Value,
        component.GetAttributeValue<Guid>(SolutionComponentTable.ObjectId));

    private static void Remove(ComponentRows rows, Entity component)
    {
        var (type, id) = Of(component);
        rows.Delete(component);

        // Another solution may have it too: then it stays for that one.
        if (rows.All(TableNames.SolutionComponent, (SolutionComponentTable.ObjectId, id)).Any())
        {
            return;
        }

        switch (type)
        {
            case ComponentType.Step:
                rows.Delete(new Entity(TableNames.SdkMessageProcessingStep, id), TableNames.SdkMessageProcessingStepImage);
                break;
            case ComponentType.WebResource:
                rows.Delete(new Entity(TableNames.WebResource, id));
                break;
            case CustomApi:
                RemoveCustomApi(rows, id);
                break;
            default:
                rows.Delete(new Entity(TableNames.EnvironmentVariableDefinition, id), TableNames.EnvironmentVariableValue);
                break;
        }
    }

    private static void RemoveCustomApi(ComponentRows rows, Guid id)
    {
        if (rows.All(TableNames.CustomApi, (CustomApiTable.CustomApiId, id)).FirstOrDefault() is not { } api)
        {
            return;
        }

        var name = (string)api[ColumnNames.UniqueName];
        var message = CustomApiIds.Message(name);
        if (rows.All(TableNames.SdkMessageProcessingStep, (SdkMessageTable.SdkMessageId, message)).FirstOrDefault() is { } step)
        {
            throw new SolutionImportException(
                $"The custom API '{name}' is gone from the solution, but the step '{step[ColumnNames.Name]}' still runs on it.");
        }

        rows.Delete(api, TableNames.CustomApiRequestParameter, TableNames.CustomApiResponseProperty);
        rows.Delete(new Entity(TableNames.SdkMessage, message), TableNames.SdkMessageFilter);
    }

    // An upgrade takes away what is missing; an update takes away what it brings empty.
    private static void RemoveRibbons(ComponentRows rows, SolutionPackage package)
    {
        foreach (var row in rows.All(TableNames.LocalRibbon, (LocalRibbonTable.SolutionName, package.Manifest.UniqueName)).ToList())
        {
            var table = package.Tables.FirstOrDefault(table => table.Name == row.GetAttributeValue<string>(LocalRibbonTable.TableName));
            if (table is null ? package.Manifest.IsManaged : table.Ribbon is null)
            {
                rows.Delete(row);
            }
        }
    }
}
