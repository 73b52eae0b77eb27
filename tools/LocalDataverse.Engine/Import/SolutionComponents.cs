using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Which components a solution has. A managed package is an upgrade: what the solution had and has no more goes, with all
/// that belongs to it. An unmanaged package only adds and changes.
/// </summary>
internal static class SolutionComponents
{
    private const int Step = 92;
    private const int WebResource = 61;
    private const int Variable = 380;

    // The platform numbers custom APIs differently in every organisation, always above 10000.
    private const int CustomApi = 10001;

    private const string ObjectId = "objectid";
    private const string Type = "componenttype";
    private const string SolutionId = "solutionid";

    public static void Replace(ComponentRows rows, SolutionPackage package)
    {
        var solution = rows.IdOf(TableNames.Solution, "uniquename", package.Manifest.UniqueName)!.Value;
        var known = rows.All(TableNames.SolutionComponent, (SolutionId, solution)).ToList();
        var components = ComponentsOf(rows, package).ToList();
        foreach (var (type, id) in components.Where(component => !known.Exists(row => Of(row) == component)))
        {
            rows.Write(new Entity(TableNames.SolutionComponent, Guid.CreateVersion7())
            {
                [SolutionId] = new EntityReference(TableNames.Solution, solution),
                [Type] = new OptionSetValue(type),
                [ObjectId] = id,
            });
        }

        foreach (var gone in package.Manifest.IsManaged ? known.Where(row => !components.Contains(Of(row))) : [])
        {
            Remove(rows, gone);
        }
    }

    private static IEnumerable<(int Type, Guid Id)> ComponentsOf(ComponentRows rows, SolutionPackage package) =>
    [
        .. package.Steps.Select(step => (Step, step.Id)),
        .. package.WebResources.Select(resource => (WebResource, resource.Id)),
        .. package.CustomApis.Select(api => (CustomApi, CustomApiIds.Api(api.UniqueName))),
        .. package.EnvironmentVariables.Select(variable =>
            (Variable, rows.IdOf(TableNames.EnvironmentVariableDefinition, "schemaname", variable.SchemaName)!.Value)),
    ];

    private static (int Type, Guid Id) Of(Entity component) =>
        (component.GetAttributeValue<OptionSetValue>(Type).Value, component.GetAttributeValue<Guid>(ObjectId));

    private static void Remove(ComponentRows rows, Entity component)
    {
        var (type, id) = Of(component);
        rows.Delete(component);

        // Another solution may have it too: then it stays for that one.
        if (rows.All(TableNames.SolutionComponent, (ObjectId, id)).Any())
        {
            return;
        }

        switch (type)
        {
            case Step:
                RemoveWith(rows, TableNames.SdkMessageProcessingStep, id, (TableNames.SdkMessageProcessingStepImage, "sdkmessageprocessingstepid"));
                break;
            case WebResource:
                RemoveWith(rows, TableNames.WebResource, id);
                break;
            case CustomApi:
                RemoveCustomApi(rows, id);
                break;
            default:
                RemoveWith(rows, TableNames.EnvironmentVariableDefinition, id, (TableNames.EnvironmentVariableValue, "environmentvariabledefinitionid"));
                break;
        }
    }

    private static void RemoveCustomApi(ComponentRows rows, Guid id)
    {
        if (rows.All(TableNames.CustomApi, ("customapiid", id)).FirstOrDefault()?.GetAttributeValue<string>("uniquename") is not { } name)
        {
            return;
        }

        var message = CustomApiIds.Message(name);
        if (rows.All(TableNames.SdkMessageProcessingStep, ("sdkmessageid", message)).FirstOrDefault() is { } step)
        {
            throw new SolutionImportException($"The custom API '{name}' is gone from the solution, but the step '{step["name"]}' still runs on it.");
        }

        RemoveWith(rows, TableNames.CustomApi, id,
            (TableNames.CustomApiRequestParameter, "customapiid"), (TableNames.CustomApiResponseProperty, "customapiid"));
        RemoveWith(rows, TableNames.SdkMessage, message, (TableNames.SdkMessageFilter, "sdkmessageid"));
    }

    private static void RemoveWith(ComponentRows rows, string table, Guid id, params (string Table, string Lookup)[] parts)
    {
        foreach (var part in parts)
        {
            rows.All(part.Table, (part.Lookup, id)).ToList().ForEach(rows.Delete);
        }

        rows.Delete(new Entity(table, id));
    }
}
