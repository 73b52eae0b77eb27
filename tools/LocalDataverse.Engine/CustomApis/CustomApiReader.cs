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
        var name = row.GetAttributeValue<string>(ColumnNames.UniqueName);
        return new CustomApi(name)
        {
            Binding = (BindingType)Option(row, CustomApiTable.BindingType),
            Table = row.GetAttributeValue<string>(CustomApiTable.BoundEntityLogicalName),
            IsFunction = row.GetAttributeValue<bool>(CustomApiTable.IsFunction),
            IsPrivate = row.GetAttributeValue<bool>(CustomApiTable.IsPrivate),
            StepsAllowed = (StepsAllowed)Option(row, CustomApiTable.AllowedCustomProcessingStepType),
            ExecutePrivilege = PrivilegeOf(row.GetAttributeValue<string>(CustomApiTable.ExecutePrivilegeName)),
            PluginType = row.GetAttributeValue<EntityReference>(PluginTypeTable.PluginTypeId) is { } type ? types[type.Id] : null,
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
            row => row.GetAttributeValue<EntityReference>(CustomApiTable.CustomApiId).Id,
            row => new CustomApiParameter(row.GetAttributeValue<string>(ColumnNames.UniqueName), (ParameterType)Option(row, CustomApiRequestParameterTable.Type))
            {
                IsOptional = row.GetAttributeValue<bool>(CustomApiRequestParameterTable.IsOptional),
                Table = row.GetAttributeValue<string>(CustomApiRequestParameterTable.LogicalEntityName),
            });

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private static DataCollection<Entity> All(DatabaseSession session, string table) =>
        session.Query(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }, RowAccess.System).Entities;
}
