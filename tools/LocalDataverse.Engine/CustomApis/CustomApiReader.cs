using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>Reads the custom APIs that imports left in the store.</summary>
internal sealed class CustomApiReader(RowSecurity security, OmittedParameters omitted) : IAddedMessages
{
    public IEnumerable<IMessageHandler> Read(DatabaseSession session, IReadOnlyDictionary<Guid, RegisteredType> types)
    {
        var requests = ParametersOf(session, TableNames.CustomApiRequestParameter);
        var responses = ParametersOf(session, TableNames.CustomApiResponseProperty);
        return All(session, TableNames.CustomApi)
            .Select(row => ApiOf(row, types) with { RequestParameters = [.. requests[row.Id]], ResponseProperties = [.. responses[row.Id]] })
            .Select(api => new CustomApiHandler(api, security, omitted))
            .ToList();
    }

    private static CustomApi ApiOf(Entity row, IReadOnlyDictionary<Guid, RegisteredType> types)
    {
        var name = row.GetAttributeValue<string>("uniquename");
        var type = types[row.GetAttributeValue<EntityReference>("plugintypeid").Id];
        return new CustomApi(name)
        {
            Binding = (BindingType)Option(row, "bindingtype"),
            Table = row.GetAttributeValue<string>("boundentitylogicalname"),
            IsFunction = row.GetAttributeValue<bool>("isfunction"),
            StepsAllowed = (StepsAllowed)Option(row, "allowedcustomprocessingsteptype"),
            ExecutePrivilege = PrivilegeOf(row.GetAttributeValue<string>("executeprivilegename")),
            PluginTypeName = type.Name,
            PluginType = type.Type,
            RequestParameters = [],
            ResponseProperties = [],
        };
    }

    // The import let no other name in.
    private static ExecutePrivilege? PrivilegeOf(string? name) =>
        name is null ? null
        : ExecutePrivilege.TryParse(name, out var privilege) ? privilege
        : throw new InvalidOperationException($"The store has a custom API with the privilege '{name}', which this host does not know.");

    private static ILookup<Guid, CustomApiParameter> ParametersOf(DatabaseSession session, string table) =>
        All(session, table).ToLookup(
            row => row.GetAttributeValue<EntityReference>("customapiid").Id,
            row => new CustomApiParameter(row.GetAttributeValue<string>("uniquename"), (ParameterType)Option(row, "type"))
            {
                IsOptional = row.GetAttributeValue<bool>("isoptional"),
                Table = row.GetAttributeValue<string>("logicalentityname"),
            });

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private static DataCollection<Entity> All(DatabaseSession session, string table) =>
        session.Query(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }, RowAccess.System).Entities;
}
