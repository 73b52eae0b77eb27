using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Custom APIs, in their folders with their parameters.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution.
/// </summary>
internal sealed class CustomApiPartReader(PackageArchive archive, PublisherPart publisher, IReadOnlyList<PluginTypePart> types)
{
    private const string Folder = "customapis/";
    private const string File = "customapi.xml";

    public IReadOnlyList<CustomApiPart> ReadAll() => [.. archive.FilesOneFolderBelow(Folder, File).Select(Read)];

    private CustomApiPart Read(string member)
    {
        var part = PackageXml.Parse(archive.Take(member, "its own definition"), member, "customapi");
        var folder = member[..^File.Length];
        var binding = part.Option<BindingType>("bindingtype");
        var api = new CustomApiPart(UniqueNameOf(part))
        {
            Name = part.Text("name"),
            DisplayName = part.DefaultLabel("displayname"),
            Description = part.DefaultLabel("description"),
            Binding = binding,
            Table = TableOf(part, binding),
            StepsAllowed = part.Option<StepsAllowed>("allowedcustomprocessingsteptype"),
            IsFunction = part.Flag("isfunction"),
            IsPrivate = part.Flag("isprivate"),
            WorkflowStepEnabled = part.Flag("workflowsdkstepenabled"),
            ExecutePrivilegeName = PrivilegeOf(part),
            PluginType = TypeOf(part),
            RequestParameters = CustomApiParameterReader.RequestParameters(archive, folder),
            ResponseProperties = CustomApiParameterReader.ResponseProperties(archive, folder),
        };
        DemandConsistent(part, api);
        return api;
    }

    // With a prefix no name can be that of one of the platform's own messages.
    private string UniqueNameOf(XElement part)
    {
        var name = part.Required("uniquename");
        return name.StartsWith($"{publisher.Prefix}_", StringComparison.Ordinal) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? name
            : throw part.Wrong($"must have a name of letters and digits that begins with the publisher's prefix '{publisher.Prefix}_'");
    }

    private static string? TableOf(XElement part, BindingType binding)
    {
        var table = part.OptionalText("boundentitylogicalname");
        if (binding == BindingType.Global)
        {
            return table is null ? null : throw part.Wrong($"is global, but names the table '{table}'");
        }

        return part.KnownTable(table ?? throw part.Wrong("is bound to a table, but names none in <boundentitylogicalname>"));
    }

    private static string? PrivilegeOf(XElement part)
    {
        var name = part.OptionalText("executeprivilegename");
        return name is null || ExecutePrivilege.TryParse(name, out _)
            ? name
            : throw part.Wrong($"asks for the privilege '{name}', which this host does not know");
    }

    private PluginTypePart TypeOf(XElement part)
    {
        if (part.Element("plugintypeid")?.OptionalText("plugintypeid") is not { } text)
        {
            throw part.Wrong("names no plug-in type by its id: this host runs none without, and knows no export keys");
        }

        var id = part.Id(text);
        var type = types.FirstOrDefault(type => type.Id == id)
            ?? throw part.Wrong($"calls the plug-in type with the id {id}, which the solution does not register");
        return type.IsWorkflowActivity ? throw part.Wrong($"calls '{type.TypeName}', which is a workflow activity and no plug-in") : type;
    }

    private static void DemandConsistent(XElement part, CustomApiPart api)
    {
        if (api.Binding == BindingType.Entity && api.RequestParameters.Any(parameter => parameter.UniqueName == CustomApi.TargetParameter))
        {
            throw part.Wrong($"has a parameter '{CustomApi.TargetParameter}', which a custom API bound to a row has already");
        }

        if (api.IsFunction && api.ResponseProperties.Count == 0)
        {
            throw part.Wrong("is a function without a response property");
        }

        if (api.IsFunction && api.WorkflowStepEnabled)
        {
            throw part.Wrong("is a function, which a workflow can't call");
        }
    }
}
