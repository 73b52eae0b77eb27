using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Web resources and environment variables. A variable's value is the environment's and stays as it is.</summary>
internal static class ContentRows
{
    public static void Write(ComponentRows rows, SolutionPackage package)
    {
        foreach (var resource in package.WebResources)
        {
            rows.Write(RowOf(resource));
        }

        foreach (var variable in package.EnvironmentVariables)
        {
            rows.Write(RowOf(rows, variable));
        }
    }

    private static Entity RowOf(WebResourcePart resource) => new(TableNames.WebResource, resource.Id)
    {
        ["name"] = resource.Name,
        ["displayname"] = resource.DisplayName,
        ["description"] = resource.Description,
        ["webresourcetype"] = new OptionSetValue(resource.Type),
        ["dependencyxml"] = resource.DependencyXml,
        ["languagecode"] = resource.LanguageCode,
        ["content"] = Convert.ToBase64String(resource.Content),
    };

    private static Entity RowOf(ComponentRows rows, EnvironmentVariablePart variable)
    {
        const string SchemaName = "schemaname";
        var id = rows.IdOf(TableNames.EnvironmentVariableDefinition, SchemaName, variable.SchemaName) ?? Guid.CreateVersion7();
        return new Entity(TableNames.EnvironmentVariableDefinition, id)
        {
            [SchemaName] = variable.SchemaName,
            ["displayname"] = variable.DisplayName,
            ["description"] = variable.Description,
            ["defaultvalue"] = variable.DefaultValue,
            ["isrequired"] = variable.IsRequired,
            ["type"] = new OptionSetValue(variable.Type),
        };
    }
}
