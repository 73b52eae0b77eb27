using System.IO.Compression;
using System.Xml.Linq;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What the packed solution registers.</summary>
internal static class ZipFacts
{
    public static IEnumerable<Fact> Of(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var customizations = Load(zip.GetEntry("customizations.xml")!);
        var types = customizations.Descendants("PluginType").ToList();
        var uniqueName = Load(zip.GetEntry("solution.xml")!).Descendants("UniqueName").First().Value;
        return
        [
            new Fact("solution", "", "unique name", uniqueName),
            .. Assembly(customizations.Descendants("PluginAssembly").Single()),
            .. types.SelectMany(Type),
            .. customizations.Descendants("SdkMessageProcessingStep").SelectMany(Step),
            .. Parts(zip, "/customapi.xml").SelectMany(api => CustomApi(api, types)),
            .. Parts(zip, "/customapirequestparameter.xml").SelectMany(RequestParameter),
            .. Parts(zip, "/customapiresponseproperty.xml").Select(property => TypeOf("response property", property)),
        ];
    }

    private static IEnumerable<Fact> Assembly(XElement assembly)
    {
        var identity = new System.Reflection.AssemblyName((string)assembly.Attribute("FullName")!);
        yield return new("assembly", "", "name", identity.Name!);
        yield return new("assembly", "", "version", $"{identity.Version}");
        yield return new("assembly", "", "public key token", Convert.ToHexStringLower(identity.GetPublicKeyToken()!));
        yield return new("assembly", "", "id", (string)assembly.Attribute("PluginAssemblyId")!);
        yield return new("assembly", "", "isolation", Text(assembly, "IsolationMode") == "2" ? Platform.Sandbox : Platform.NoIsolation);
    }

    private static IEnumerable<Fact> Type(XElement type)
    {
        var name = (string)type.Attribute("Name")!;
        var group = type.Element("WorkflowActivityGroupName");
        yield return new("class", name, "kind", group is null ? "plug-in" : "workflow activity");
        if (group is null)
        {
            yield break;
        }

        yield return new("class", name, "activity name", Text(type, "FriendlyName"));
        yield return new("class", name, "activity group", group.Value);
    }

    private static IEnumerable<Fact> Step(XElement step)
    {
        var id = Guid.Parse((string)step.Attribute("SdkMessageProcessingStepId")!).ToString("D");
        yield return new("step", id, "name", (string)step.Attribute("Name")!);
        yield return new("step", id, "class", Text(step, "PluginTypeName").Split(',')[0]);
        yield return new("step", id, "message", Platform.MessageOf(Text(step, "SdkMessageId")));
        yield return new("step", id, "table", Text(step, "PrimaryEntity"));
        yield return new("step", id, "stage", Text(step, "Stage"));
        yield return new("step", id, "mode", Text(step, "Mode") == "0" ? Platform.Synchronous : Platform.Asynchronous);
        yield return new("step", id, "rank", Text(step, "Rank"));
        yield return new("step", id, "filtering attributes", Text(step, "FilteringAttributes"));
        yield return new("step", id, "description", step.Element("Description")?.Value ?? "");
    }

    private static IEnumerable<Fact> CustomApi(XElement api, List<XElement> types)
    {
        var name = (string)api.Attribute("uniquename")!;
        var typeId = api.Descendants("plugintypeid").Last().Value;
        var type = types.Find(t => (string?)t.Attribute("PluginTypeId") == typeId);
        yield return new("custom API", name, "class", (string?)type?.Attribute("Name") ?? typeId);
        yield return new("custom API", name, "table", Text(api, "boundentitylogicalname"));
        yield return new("custom API", name, "privilege", Text(api, "executeprivilegename"));
        yield return new("custom API", name, "in workflows", Text(api, "workflowsdkstepenabled") == "1" ? "yes" : "no");
    }

    private static IEnumerable<Fact> RequestParameter(XElement parameter) =>
    [
        TypeOf("request parameter", parameter),
        new("request parameter", Name(parameter), "optionality", Text(parameter, "isoptional") == "1" ? Platform.Optional : Platform.Required),
    ];

    private static Fact TypeOf(string kind, XElement part) => new(kind, Name(part), "type", Platform.TypeOf(Text(part, "type")));

    private static string Name(XElement part) => (string)part.Attribute("uniquename")!;

    private static string Text(XElement element, string name) => element.Element(name)!.Value;

    private static IEnumerable<XElement> Parts(ZipArchive zip, string ending) => zip.Entries
        .Where(entry => entry.FullName.EndsWith(ending, StringComparison.Ordinal)).Select(entry => Load(entry).Root!);

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
