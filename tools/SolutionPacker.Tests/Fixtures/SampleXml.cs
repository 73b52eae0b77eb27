namespace ProjectOpsClose.SolutionPacker.Tests.Fixtures;

/// <summary>The texts of <see cref="Sample"/>.</summary>
internal static class SampleXml
{
    public const string Entity = """
        <?xml version="1.0" encoding="utf-8"?>
        <Entity xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <Name LocalizedName="Lead" OriginalName="Lead">Lead</Name>
          <EntityInfo>
            <entity Name="Lead" unmodified="1">
              <attributes />
            </entity>
          </EntityInfo>
          <RibbonDiffXml />
        </Entity>
        """;

    public const string Ribbon = """
        <?xml version="1.0" encoding="utf-8"?>
        <RibbonDiffXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <CustomActions>
            <CustomAction Id="opsclose.sample.Action" Location="Mscrm.Form.lead.MainTab.Actions.Controls._children" Sequence="45">
              <CommandUIDefinition>
                <Button Command="opsclose.sample.Command" Id="opsclose.sample.Button" LabelText="$LocLabels:opsclose.sample.Label" Sequence="45" TemplateAlias="o1" />
              </CommandUIDefinition>
            </CustomAction>
          </CustomActions>
          <Templates>
            <RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates>
          </Templates>
          <CommandDefinitions>
            <CommandDefinition Id="opsclose.sample.Command">
              <EnableRules>
                <EnableRule Id="opsclose.sample.EnableRule" />
              </EnableRules>
              <DisplayRules>
                <DisplayRule Id="opsclose.sample.DisplayRule" />
                <DisplayRule Id="Mscrm.CanWritePrimary" />
              </DisplayRules>
              <Actions>
                <JavaScriptFunction FunctionName="Sample.run" Library="$webresource:opsclose_/sample/script.js" />
              </Actions>
            </CommandDefinition>
          </CommandDefinitions>
          <RuleDefinitions>
            <TabDisplayRules />
            <DisplayRules>
              <DisplayRule Id="opsclose.sample.DisplayRule">
                <ValueRule Field="statecode" Value="0" />
              </DisplayRule>
            </DisplayRules>
            <EnableRules>
              <EnableRule Id="opsclose.sample.EnableRule">
                <FormStateRule State="Create" InvertResult="true" />
              </EnableRule>
            </EnableRules>
          </RuleDefinitions>
          <LocLabels>
            <LocLabel Id="opsclose.sample.Label">
              <Titles>
                <Title description="Close quotes" languagecode="1033" />
                <Title description="Luk tilbud" languagecode="1030" />
              </Titles>
            </LocLabel>
          </LocLabels>
        </RibbonDiffXml>
        """;

    public const string Api = $"""
        <customapi uniquename="opsclose_Sample">
          <allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype>
          <bindingtype>1</bindingtype>
          <boundentitylogicalname>lead</boundentitylogicalname>
          {Labels}
          <executeprivilegename>prvWriteQuote</executeprivilegename>
          <iscustomizable>0</iscustomizable>
          <isfunction>0</isfunction>
          <isprivate>0</isprivate>
          <name>opsclose_Sample</name>
          <plugintypeid>
            <plugintypeid>{SolutionFiles.GuardTypeId}</plugintypeid>
          </plugintypeid>
          <workflowsdkstepenabled>0</workflowsdkstepenabled>
        </customapi>
        """;

    public const string Parameter = $"""
        <customapirequestparameter uniquename="Status">
          {Labels}
          <iscustomizable>0</iscustomizable>
          <isoptional>1</isoptional>
          <name>opsclose_Sample.Status</name>
          <type>7</type>
        </customapirequestparameter>
        """;

    public const string Property = $"""
        <customapiresponseproperty uniquename="Closed">
          {Labels}
          <iscustomizable>0</iscustomizable>
          <name>opsclose_Sample.Closed</name>
          <type>7</type>
        </customapiresponseproperty>
        """;

    public const string Strings = """
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <data name="One"><value>1</value></data>
          <data name="Two"><value>2</value></data>
        </root>
        """;

    private const string Dependencies =
        """<DependencyXml>&lt;Dependencies&gt;&lt;Dependency componentType="WebResource"&gt;&lt;Library name="opsclose_/sample/strings.1033.resx" /&gt;&lt;Library name="opsclose_/sample/strings.1030.resx" /&gt;&lt;/Dependency&gt;&lt;/Dependencies&gt;</DependencyXml>""";

    private const string Labels = """
        <description default="English"><label description="English" languagecode="1033" /><label description="Dansk" languagecode="1030" /></description>
        <displayname default="English"><label description="English" languagecode="1033" /><label description="Dansk" languagecode="1030" /></displayname>
        """;

    public static string WebResource(string name, string type, string id) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <WebResource xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <WebResourceId>{id}</WebResourceId>
          <Name>{name}</Name>
          <DisplayName>Sample</DisplayName>
          <WebResourceType>{type}</WebResourceType>
          <IntroducedVersion>1.0</IntroducedVersion>
          {(type == "3" ? Dependencies : "")}
          <IsHidden>0</IsHidden>
          <FileName>/WebResources/{name.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}</FileName>
        </WebResource>
        """;
}
