using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Definitions;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// A custom API, in its folder with its parameters. Unlike what an update leaves on the platform, parameters that the package
/// has no more go: one left behind would be asked of callers who can't know it.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution.
/// </summary>
/// <param name="Message">What a step of the same package can be registered for.</param>
internal sealed record CustomApiComponent(Entity Row, StepMessage Message, CustomApiParameters Parameters)
{
    private const string Folder = "customapis/";
    private const string File = "customapi.xml";

    // See https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns; another name is another custom API.
    private static readonly string[] FrozenColumns =
    [
        CustomApiTable.AllowedCustomProcessingStepType, CustomApiTable.BindingType, CustomApiTable.BoundEntityLogicalName,
        CustomApiTable.IsFunction, CustomApiTable.WorkflowSdkStepEnabled,
    ];

    public string UniqueName => Message.Name;

    public static IReadOnlyList<CustomApiComponent> ReadAll(PackageArchive archive, string prefix, IReadOnlyList<PluginTypeComponent> types) =>
        [.. archive.FilesOneFolderBelow(Folder, File).Select(member => Read(archive, member, prefix, types))];

    public void Write(ComponentRows rows)
    {
        var installed = rows.All(TableNames.CustomApi, (ColumnNames.UniqueName, UniqueName)).FirstOrDefault();
        if (installed is not null && Array.Find(FrozenColumns, column => !Equals(installed.GetAttributeValue<object>(column), Row[column])) is { } frozen)
        {
            throw new SolutionImportException($"'{frozen}' of the custom API '{UniqueName}' can't change after its first import.");
        }

        rows.Write(new Entity(TableNames.SdkMessage, Message.Id) { [ColumnNames.Name] = UniqueName });
        rows.Write(Row);
        rows.WriteParts(Row, CustomApiTable.CustomApiId, TableNames.CustomApiRequestParameter, Parameters.Request);
        rows.WriteParts(Row, CustomApiTable.CustomApiId, TableNames.CustomApiResponseProperty, Parameters.Response);
    }

    private static CustomApiComponent Read(PackageArchive archive, string member, string prefix, IReadOnlyList<PluginTypeComponent> types)
    {
        var part = PackageXml.Parse(archive.Take(member, "its own definition"), member, "customapi");
        var name = UniqueNameOf(part, prefix);
        var binding = part.Option<BindingType>(CustomApiTable.BindingType);
        var table = TableOf(part, binding);
        var stepsAllowed = part.Option<StepsAllowed>(CustomApiTable.AllowedCustomProcessingStepType);
        var row = new Entity(TableNames.CustomApi, CustomApiIds.Api(name))
        {
            [ColumnNames.UniqueName] = name,
            [ColumnNames.Name] = part.Text(ColumnNames.Name),
            [ColumnNames.DisplayName] = part.DefaultLabel(ColumnNames.DisplayName),
            [ColumnNames.Description] = part.DefaultLabel(ColumnNames.Description),
            [CustomApiTable.BindingType] = new OptionSetValue((int)binding),
            [CustomApiTable.BoundEntityLogicalName] = table,
            [CustomApiTable.AllowedCustomProcessingStepType] = new OptionSetValue((int)stepsAllowed),
            [CustomApiTable.IsFunction] = part.Flag(CustomApiTable.IsFunction),
            [CustomApiTable.IsPrivate] = part.Flag(CustomApiTable.IsPrivate),
            [CustomApiTable.WorkflowSdkStepEnabled] = part.Flag(CustomApiTable.WorkflowSdkStepEnabled),
            [CustomApiTable.ExecutePrivilegeName] = PrivilegeOf(part),
            [PluginTypeTable.PluginTypeId] = TypeOf(part, types),
        };
        var parameters = CustomApiParameters.Read(archive, member[..^File.Length], name);
        DemandConsistent(part, row, binding, parameters);
        return new CustomApiComponent(row, CustomApiIds.MessageOf(name, table, stepsAllowed), parameters);
    }

    // With a prefix no name can be that of one of the platform's own messages.
    private static string UniqueNameOf(XElement part, string prefix)
    {
        var name = part.Required(ColumnNames.UniqueName);
        return name.StartsWith($"{prefix}_", StringComparison.Ordinal) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? name
            : throw part.Wrong($"must have a name of letters and digits that begins with the publisher's prefix '{prefix}_'");
    }

    private static string? TableOf(XElement part, BindingType binding)
    {
        var table = part.OptionalText(CustomApiTable.BoundEntityLogicalName);
        if (binding == BindingType.Global)
        {
            return table is null ? null : throw part.Wrong($"is global, but names the table '{table}'");
        }

        return part.KnownTable(table ?? throw part.Wrong($"is bound to a table, but names none in <{CustomApiTable.BoundEntityLogicalName}>"));
    }

    private static string? PrivilegeOf(XElement part)
    {
        var name = part.OptionalText(CustomApiTable.ExecutePrivilegeName);
        return name is null || ExecutePrivilege.TryParse(name, out _)
            ? name
            : throw part.Wrong($"asks for the privilege '{name}', which this host does not know");
    }

    private static EntityReference TypeOf(XElement part, IReadOnlyList<PluginTypeComponent> types)
    {
        if (part.Element(PluginTypeTable.PluginTypeId)?.OptionalText(PluginTypeTable.PluginTypeId) is not { } text)
        {
            throw part.Wrong("names no plug-in type by its id: this host runs none without, and knows no export keys");
        }

        var id = part.Id(text);
        var type = types.FirstOrDefault(type => type.Row.Id == id)
            ?? throw part.Wrong($"calls the plug-in type with the id {id}, which the solution does not register");
        return type.CalledBy(part);
    }

    private static void DemandConsistent(XElement part, Entity api, BindingType binding, CustomApiParameters parameters)
    {
        if (binding == BindingType.Entity && parameters.Request.Any(row => (string)row[ColumnNames.UniqueName] == CustomApi.TargetParameter))
        {
            throw part.Wrong($"has a parameter '{CustomApi.TargetParameter}', which a custom API bound to a row has already");
        }

        if ((bool)api[CustomApiTable.IsFunction] && parameters.Response.Count == 0)
        {
            throw part.Wrong("is a function without a response property");
        }

        if ((bool)api[CustomApiTable.IsFunction] && (bool)api[CustomApiTable.WorkflowSdkStepEnabled])
        {
            throw part.Wrong("is a function, which a workflow can't call");
        }
    }
}
