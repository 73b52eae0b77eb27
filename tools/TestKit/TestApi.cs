using ProjectOpsClose.LocalDataverse.TestPlugins;

namespace ProjectOpsClose.TestKit;

/// <summary>A custom API bound to opportunity, without parameters, until a test says otherwise.</summary>
/// <param name="Script">What its plug-in does; null: it traces.</param>
internal sealed record TestApi(Action<PluginRun>? Script = null)
{
    public string Name { get; init; } = "test_Api";

    public int Binding { get; init; } = 1;

    public string? Table { get; init; } = "opportunity";

    public int StepsAllowed { get; init; } = 2;

    public int IsFunction { get; init; }

    public string? Privilege { get; init; }

    /// <summary>Not one of those that steps get by their place.</summary>
    public Type Type { get; init; } = typeof(ApiPlugin);

    public IReadOnlyList<TestParameter> Parameters { get; init; } = [];

    public IReadOnlyList<TestParameter> Properties { get; init; } = [];

    public string Folder => $"customapis/{Name}/";

    public string File => $"{Folder}customapi.xml";

    public static string ParameterFile(string api, string name) => $"customapis/{api}/customapirequestparameters/{name}/customapirequestparameter.xml";

    public static string PropertyFile(string api, string name) => $"customapis/{api}/customapiresponseproperties/{name}/customapiresponseproperty.xml";

    public IEnumerable<(string Member, string Content)> Members() =>
    [
        (File, Xml()),
        .. Parameters.Select(parameter => (ParameterFile(Name, parameter.Name), parameter.RequestXml(Name))),
        .. Properties.Select(property => (PropertyFile(Name, property.Name), property.ResponseXml(Name))),
    ];

    private string Xml() =>
        $"""
        <customapi uniquename="{Name}">
          <allowedcustomprocessingsteptype>{StepsAllowed}</allowedcustomprocessingsteptype>
          <bindingtype>{Binding}</bindingtype>
          <boundentitylogicalname>{Table}</boundentitylogicalname>
          <description default="What it does"><label description="What it does" languagecode="1033" /></description>
          <displayname default="An API"><label description="An API" languagecode="1033" /></displayname>
          <executeprivilegename>{Privilege}</executeprivilegename>
          <iscustomizable>0</iscustomizable>
          <isfunction>{IsFunction}</isfunction>
          <isprivate>0</isprivate>
          <name>{Name}</name>
          <plugintypeid>
            <plugintypeid>{SolutionXml.TypeId(Type)}</plugintypeid>
          </plugintypeid>
          <workflowsdkstepenabled>0</workflowsdkstepenabled>
        </customapi>
        """;
}

/// <param name="Type">7 is Integer, 10 String, as the platform numbers them.</param>
internal sealed record TestParameter(string Name, int Type)
{
    public bool IsOptional { get; init; }

    public string? Table { get; init; }

    public string RequestXml(string api) => Xml(api, "customapirequestparameter", $"<isoptional>{(IsOptional ? 1 : 0)}</isoptional>");

    public string ResponseXml(string api) => Xml(api, "customapiresponseproperty", "");

    private string Xml(string api, string element, string isOptional) =>
        $"""
        <{element} uniquename="{Name}">
          <description default="What it is"><label description="What it is" languagecode="1033" /></description>
          <displayname default="{Name}"><label description="{Name}" languagecode="1033" /></displayname>
          <iscustomizable>0</iscustomizable>
          {isOptional}
          {(Table is null ? "" : $"<logicalentityname>{Table}</logicalentityname>")}
          <name>{api}.{Name}</name>
          <type>{Type}</type>
        </{element}>
        """;
}
