namespace ProjectOpsClose.TestKit;

/// <summary>A solution with a ribbon of opportunity: a button, its command and rules, the script and its texts.</summary>
internal static class TestRibbon
{
    public const string Script = "test_/js/ribbon.js";
    public const string Strings = "test_/strings/ribbon.1033.resx";
    public const string Icon = "test_/icons/close.svg";

    public const string Entity =
        """
        <Entity>
          <Name LocalizedName="Opportunity" OriginalName="Opportunity">Opportunity</Name>
          <EntityInfo><entity Name="Opportunity" unmodified="1"><attributes /></entity></EntityInfo>
          <FormXml />
          <RibbonDiffXml>
            <CustomActions>
              <CustomAction Id="test.Close.Action" Location="Mscrm.Form.opportunity.MainTab.Actions.Controls._children" Sequence="2">
                <CommandUIDefinition>
                  <Button Id="test.Close.Button" Command="test.Close.Command" Sequence="2" TemplateAlias="o1" LabelText="$LocLabels:test.Close.LabelText" Alt="$LocLabels:test.Close.LabelText" ToolTipTitle="Close" ToolTipDescription="$LocLabels:test.Close.OnlyDanish" ModernImage="$webresource:test_/icons/close.svg" />
                </CommandUIDefinition>
              </CustomAction>
            </CustomActions>
            <Templates><RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates></Templates>
            <CommandDefinitions>
              <CommandDefinition Id="test.Close.Command">
                <EnableRules><EnableRule Id="Mscrm.NotOffline" /><EnableRule Id="test.Close.Enabled" /></EnableRules>
                <DisplayRules><DisplayRule Id="test.Close.Displayed" /></DisplayRules>
                <Actions>
                  <JavaScriptFunction FunctionName="Test.close" Library="$webresource:test_/js/ribbon.js">
                    <CrmParameter Value="PrimaryControl" /><BoolParameter Value="true" />
                  </JavaScriptFunction>
                </Actions>
              </CommandDefinition>
            </CommandDefinitions>
            <RuleDefinitions>
              <TabDisplayRules />
              <DisplayRules>
                <DisplayRule Id="test.Close.Displayed"><EntityPrivilegeRule PrivilegeType="Write" PrivilegeDepth="Basic" EntityName="quote" /></DisplayRule>
              </DisplayRules>
              <EnableRules>
                <EnableRule Id="test.Close.Enabled">
                  <FormStateRule State="Create" InvertResult="true" />
                  <CustomRule FunctionName="Test.canClose" Library="$webresource:test_/js/ribbon.js" Default="false"><CrmParameter Value="PrimaryControl" /></CustomRule>
                  <OrRule>
                    <Or><ValueRule Field="statecode" Value="0" /></Or>
                    <Or><EntityRule AppliesTo="PrimaryEntity" EntityName="quote" /><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1" /></Or>
                  </OrRule>
                </EnableRule>
              </EnableRules>
            </RuleDefinitions>
            <LocLabels>
              <LocLabel Id="test.Close.LabelText"><Titles><Title description="Luk tilbud" languagecode="1030" /><Title description="Close quotes" languagecode="1033" /></Titles></LocLabel>
              <LocLabel Id="test.Close.OnlyDanish"><Titles><Title description="Lukker tilbud" languagecode="1030" /></Titles></LocLabel>
            </LocLabels>
          </RibbonDiffXml>
        </Entity>
        """;

    public static SolutionZip Zip() => new SolutionZip(new TestStep("Win", "opportunity")).WithRibbon();

    public static SolutionZip WithRibbon(this SolutionZip zip) => zip
        .Replace(SolutionZip.Customizations, "<Entities />", $"<Entities>{Entity}</Entities>")
        .Replace(SolutionZip.Manifest, "</RootComponents>", """<RootComponent type="1" schemaName="opportunity" behavior="2" /></RootComponents>""")
        .WithWebResource(Icon, 11, "<svg xmlns='http://www.w3.org/2000/svg' />")
        .WithWebResource(Strings, 12, "<root />")
        .WithWebResource(Script, 3, "var Test = {};", $"""<Dependencies><Dependency componentType="WebResource"><Library name="{Strings}" /></Dependency></Dependencies>""");

    public static SolutionZip WithEmptyRibbon(this SolutionZip zip)
    {
        var start = Entity.IndexOf("<RibbonDiffXml>", StringComparison.Ordinal);
        var end = Entity.IndexOf("</Entity>", start, StringComparison.Ordinal);
        return zip.Replace(SolutionZip.Customizations, Entity[start..end], "<RibbonDiffXml />");
    }

    public static SolutionZip WithWebResource(this SolutionZip zip, string name, int type, string content, string dependencies = "")
    {
        var id = $"0a000000-0000-4000-8000-0000000061{name.Length:00}";
        var part = $"""
            <WebResources><WebResource>
              <WebResourceId>{id}</WebResourceId>
              <Name>{name}</Name>
              <WebResourceType>{type}</WebResourceType>
              <DependencyXml>{System.Security.SecurityElement.Escape(dependencies)}</DependencyXml>
              <FileName>/WebResources/{id}</FileName>
            </WebResource></WebResources>
            <WebResources />
            """;
        return zip
            .Replace(SolutionZip.Customizations, "<WebResources />", part)
            .Replace(SolutionZip.Manifest, "</RootComponents>", $"""<RootComponent type="61" schemaName="{name}" behavior="0" /></RootComponents>""")
            .Set($"WebResources/{id}", content);
    }
}
