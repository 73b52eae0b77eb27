using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// A custom API as rows. Unlike what an update leaves on the platform, parameters that the package has no more go: one left
/// behind would be asked of callers who can't know it.
/// </summary>
internal static class CustomApiRows
{
    public static void Write(ComponentRows rows, CustomApiPart api)
    {
        var row = RowOf(api);
        rows.Write(new Entity(TableNames.SdkMessage, CustomApiIds.Message(api.UniqueName)) { ["name"] = api.UniqueName });
        rows.Write(row);
        Replace(rows, row, TableNames.CustomApiRequestParameter, [.. api.RequestParameters.Select(parameter => RequestRow(api, parameter))]);
        Replace(rows, row, TableNames.CustomApiResponseProperty, [.. api.ResponseProperties.Select(property => ResponseRow(api, property))]);
    }

    private static void Replace(ComponentRows rows, Entity api, string table, List<Entity> parameters)
    {
        var known = rows.All(table, ("customapiid", api.Id)).ToList();
        known.Where(old => parameters.All(parameter => parameter.Id != old.Id)).ToList().ForEach(rows.Delete);
        parameters.ForEach(parameter =>
        {
            parameter["customapiid"] = api.ToEntityReference();
            rows.Write(parameter);
        });
    }

    private static Entity RowOf(CustomApiPart api) => new(TableNames.CustomApi, CustomApiIds.Api(api.UniqueName))
    {
        ["uniquename"] = api.UniqueName,
        ["name"] = api.Name,
        ["displayname"] = api.DisplayName,
        ["description"] = api.Description,
        ["bindingtype"] = new OptionSetValue((int)api.Binding),
        ["boundentitylogicalname"] = api.Table,
        ["allowedcustomprocessingsteptype"] = new OptionSetValue((int)api.StepsAllowed),
        ["isfunction"] = api.IsFunction,
        ["isprivate"] = api.IsPrivate,
        ["workflowsdkstepenabled"] = api.WorkflowStepEnabled,
        ["executeprivilegename"] = api.ExecutePrivilegeName,
        ["plugintypeid"] = new EntityReference(TableNames.PluginType, api.PluginType.Id),
    };

    private static Entity RequestRow(CustomApiPart api, CustomApiParameterPart parameter)
    {
        var id = CustomApiIds.RequestParameter(api.UniqueName, parameter.UniqueName);
        var row = RowOf(TableNames.CustomApiRequestParameter, id, parameter);
        row["isoptional"] = parameter.IsOptional;
        return row;
    }

    private static Entity ResponseRow(CustomApiPart api, CustomApiParameterPart property) =>
        RowOf(TableNames.CustomApiResponseProperty, CustomApiIds.ResponseProperty(api.UniqueName, property.UniqueName), property);

    private static Entity RowOf(string table, Guid id, CustomApiParameterPart parameter) => new(table, id)
    {
        ["uniquename"] = parameter.UniqueName,
        ["name"] = parameter.Name,
        ["displayname"] = parameter.DisplayName,
        ["description"] = parameter.Description,
        ["logicalentityname"] = parameter.Table,
        ["type"] = new OptionSetValue((int)parameter.Type),
    };
}
