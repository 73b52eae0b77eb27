namespace ProjectOpsClose.TestKit;

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
