using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.TestPlugins;
using ProjectOpsClose.TestKit;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

/// <summary>A custom API in an organisation of its own; its plug-in does what the test says.</summary>
internal sealed class TestCustomApi
{
    public const string Name = "test_Act";

    private readonly SolutionZip zip;
    private readonly TestStep step;

    public TestCustomApi(Action<PluginRun> script)
    {
        // The activator knows scripts by step: this one belongs to a message that no test sends.
        step = new TestStep("Delete", "competitor", script) { Type = typeof(Plugin1) };
        zip = new SolutionZip(step);
    }

    public BindingType Binding { get; init; } = BindingType.Entity;

    public string Table { get; init; } = "opportunity";

    public bool IsFunction { get; init; }

    public bool IsPrivate { get; init; }

    public TestCustomApi Request(string name, ParameterType type, bool optional = true, string table = "")
    {
        zip.Set(
            $"customapis/{Name}/customapirequestparameters/{name}/customapirequestparameter.xml",
            Parameter("customapirequestparameter", name, type, $"<isoptional>{(optional ? 1 : 0)}</isoptional>", table));
        return this;
    }

    public TestCustomApi Response(string name, ParameterType type, string table = "")
    {
        zip.Set(
            $"customapis/{Name}/customapiresponseproperties/{name}/customapiresponseproperty.xml",
            Parameter("customapiresponseproperty", name, type, "", table));
        return this;
    }

    public ScriptedOrganization Open()
    {
        zip.Set($"customapis/{Name}/customapi.xml", Definition());
        var organization = new ScriptedOrganization(step);
        organization.Import(zip);
        return organization;
    }

    private string Definition() =>
        $"""
        <customapi uniquename="{Name}">
          <allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype>
          <bindingtype>{(int)Binding}</bindingtype>
          <boundentitylogicalname>{(Binding == BindingType.Global ? "" : Table)}</boundentitylogicalname>
          <description default="" />
          <displayname default="Act" />
          <isfunction>{(IsFunction ? 1 : 0)}</isfunction>
          <isprivate>{(IsPrivate ? 1 : 0)}</isprivate>
          <name>{Name}</name>
          <plugintypeid><plugintypeid>{SolutionXml.TypeId(typeof(Plugin1))}</plugintypeid></plugintypeid>
          <workflowsdkstepenabled>0</workflowsdkstepenabled>
        </customapi>
        """;

    private static string Parameter(string element, string name, ParameterType type, string optional, string table) =>
        $"""
        <{element} uniquename="{name}">
          <description default="" />
          <displayname default="{name}" />
          {optional}
          <logicalentityname>{table}</logicalentityname>
          <name>{Name}.{name}</name>
          <type>{(int)type}</type>
        </{element}>
        """;
}
