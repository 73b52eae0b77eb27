using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// A custom API, in its folder with its parameters. Unlike what an update leaves on the platform, parameters that the package
/// has no more go: one left behind would be asked of callers who can't know it.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution.
/// </summary>
/// <param name="Labels">Its own; those of its parameters are theirs.</param>
/// <param name="Message">What a step of the same package can be registered for.</param>
internal sealed record CustomApiComponent(ComponentLabels Labels, StepMessage Message, CustomApiParameters Parameters)
{
    private const string File = "customapi.xml";

    // See https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns; another name is another custom API.
    private static readonly string[] FrozenColumns =
    [
        CustomApiTable.AllowedCustomProcessingStepType, CustomApiTable.BindingType, CustomApiTable.BoundEntityLogicalName,
        CustomApiTable.IsFunction, CustomApiTable.WorkflowSdkStepEnabled,
    ];

    public Entity Row => Labels.Row;

    public string UniqueName => Message.Name;

    public static IReadOnlyList<CustomApiComponent> ReadAll(PackageArchive archive, IReadOnlyList<PluginTypeComponent> types) =>
        [.. archive.FilesOneFolderBelow("customapis/", File).Select(member => Read(archive, member, types)).OfType<CustomApiComponent>()];

    public void Write(ComponentRows rows)
    {
        var installed = rows.All(TableNames.CustomApi, (ColumnNames.UniqueName, UniqueName)).FirstOrDefault();
        if (installed is not null && Array.Find(FrozenColumns, column => !Equals(installed.GetAttributeValue<object>(column), Row[column])) is { } frozen)
        {
            throw new SolutionImportException($"'{frozen}' of the custom API '{UniqueName}' can't change after its first import.");
        }

        rows.Write(new Entity(TableNames.SdkMessage, Message.Id) { [ColumnNames.Name] = UniqueName });
        rows.Write(Row);
        rows.WriteParts(Row, TableNames.CustomApiRequestParameter, Parameters.Request);
        rows.WriteParts(Row, TableNames.CustomApiResponseProperty, Parameters.Response);
        Labels.Write(rows);
        Parameters.Labels.ToList().ForEach(labels => labels.Write(rows));
    }

    private static CustomApiComponent? Read(PackageArchive archive, string member, IReadOnlyList<PluginTypeComponent> types)
    {
        var part = archive.TakeElement(member, "customapi");
        var name = part?.UniqueName(CustomApiNames.IsApi, CustomApiNames.ApiInWords) ?? "";
        var parameters = CustomApiParameters.Read(archive, member[..^File.Length], name);
        if (part is null)
        {
            return null;
        }

        var binding = part.Option<BindingType>(CustomApiTable.BindingType);
        var stepsAllowed = part.Option<StepsAllowed>(CustomApiTable.AllowedCustomProcessingStepType);
        var message = CustomApiIds.MessageOf(name, TableOf(part, binding), stepsAllowed ?? StepsAllowed.SyncAndAsync);
        var row = RowOf(part, message, binding ?? default);
        row[PluginTypeTable.PluginTypeId] = TypeOf(part, types);
        DemandConsistent(part, row, parameters);
        return new CustomApiComponent(ComponentLabels.Read(part, row), message, parameters);
    }

    private static Entity RowOf(XElement part, StepMessage message, BindingType binding) => new(TableNames.CustomApi, CustomApiIds.Api(message.Name))
    {
        [ColumnNames.UniqueName] = message.Name,
        [ColumnNames.Name] = part.Text(ColumnNames.Name),
        [ColumnNames.DisplayName] = part.DefaultLabel(ColumnNames.DisplayName),
        [ColumnNames.Description] = part.DefaultLabel(ColumnNames.Description),
        [CustomApiTable.BindingType] = new OptionSetValue((int)binding),
        [CustomApiTable.BoundEntityLogicalName] = message.Tables.FirstOrDefault(),
        [CustomApiTable.AllowedCustomProcessingStepType] = new OptionSetValue((int)message.StepsAllowed),
        [CustomApiTable.IsFunction] = part.Flag(CustomApiTable.IsFunction),
        [CustomApiTable.IsPrivate] = part.Flag(CustomApiTable.IsPrivate),
        [CustomApiTable.WorkflowSdkStepEnabled] = part.Flag(CustomApiTable.WorkflowSdkStepEnabled),
        [CustomApiTable.ExecutePrivilegeName] = PrivilegeOf(part),
    };

    private static string? TableOf(XElement part, BindingType? binding)
    {
        var table = part.OptionalText(CustomApiTable.BoundEntityLogicalName);
        return (binding, table) switch
        {
            (null, _) or (BindingType.Global, null) => null,
            (BindingType.Global, _) => part.Refused<string>($"is global, but names the table '{table}'"),
            (_, null) => part.Refused<string>($"is bound to a table, but names none in <{CustomApiTable.BoundEntityLogicalName}>"),
            _ => part.KnownTable(table),
        };
    }

    private static string? PrivilegeOf(XElement part)
    {
        var name = part.OptionalText(CustomApiTable.ExecutePrivilegeName);
        return name is null || ExecutePrivilege.TryParse(name, out _)
            ? name
            : part.Refused<string>($"asks for the privilege '{name}', which this host does not know");
    }

    // The export key of a type that an assembly of the solution registers is the type's id. Without a type there is no main operation.
    private static EntityReference? TypeOf(XElement part, IReadOnlyList<PluginTypeComponent> types)
    {
        var reference = part.Element(PluginTypeTable.PluginTypeId);
        if ((reference?.OptionalText(PluginTypeTable.PluginTypeId) ?? reference?.OptionalText("plugintypeexportkey")) is not { } text
            || part.Id(text) is var id && id == Guid.Empty)
        {
            return null;
        }

        return types.FirstOrDefault(type => type.Row.Id == id) is { } type
            ? type.CalledBy(part)
            : part.Refused<EntityReference>(
                $"calls the plug-in type with the id {id}, which the solution does not register: this host takes none of another solution");
    }

    private static void DemandConsistent(XElement part, Entity api, CustomApiParameters parameters)
    {
        if (api.OptionOf(CustomApiTable.BindingType) == (int)BindingType.Entity
            && parameters.Request.Any(row => (string)row[ColumnNames.UniqueName] == CustomApi.TargetParameter))
        {
            part.Refuse($"has a parameter '{CustomApi.TargetParameter}', which a custom API bound to a row has already");
        }

        if ((bool)api[CustomApiTable.IsFunction] && parameters.Response.Count == 0)
        {
            part.Refuse("is a function without a response property");
        }

        if ((bool)api[CustomApiTable.IsFunction] && (bool)api[CustomApiTable.WorkflowSdkStepEnabled])
        {
            part.Refuse("is a function, which a workflow can't call");
        }
    }
}
