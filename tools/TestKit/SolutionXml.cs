using ProjectOpsClose.LocalDataverse.TestPlugins;

namespace ProjectOpsClose.TestKit;

/// <summary>The XML of a solution with the test plug-ins and these steps.</summary>
internal sealed class SolutionXml(IReadOnlyList<TestStep> steps)
{
    public const string AssemblyId = "0a000000-0000-4000-8000-000000000091";

    public const string Variable =
        """
        <environmentvariabledefinition schemaname="test_Mode">
          <defaultvalue>Strict</defaultvalue>
          <displayname default="Mode"><label description="Mode" languagecode="1033" /></displayname>
          <isrequired>0</isrequired>
          <type>100000000</type>
        </environmentvariabledefinition>
        """;

    public static string FullName { get; } = typeof(Plugin1).Assembly.FullName!;

    /// <summary>The types in the order in which steps without a type of their own get them.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        typeof(Plugin1), typeof(Plugin2), typeof(Plugin3), typeof(Plugin4), typeof(RefusingPlugin), typeof(Activity),
        typeof(ApiPlugin), typeof(OtherApiPlugin), typeof(EchoActivity),
    ];

    public static string TypeId(Type type) => $"0a000000-0000-4000-8000-0000000009{Types.ToList().IndexOf(type):00}";

    public string Manifest() =>
        $"""
        <ImportExportXml version="9.2" SolutionPackageVersion="9.2">
          <SolutionManifest>
            <UniqueName>TestSolution</UniqueName>
            <LocalizedNames><LocalizedName description="Test solution" languagecode="1033" /></LocalizedNames>
            <Version>1.2.0.0</Version>
            <Managed>0</Managed>
            <Publisher>
              <UniqueName>testpublisher</UniqueName>
              <LocalizedNames><LocalizedName description="Test publisher" languagecode="1033" /></LocalizedNames>
              <CustomizationPrefix>test</CustomizationPrefix>
              <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
            </Publisher>
            <RootComponents>
              <RootComponent type="91" id="{Braced(AssemblyId)}" schemaName="{FullName}" behavior="0" />
              {Lines(steps.Select(step => $"""<RootComponent type="92" id="{Braced(step.Id)}" behavior="0" />"""))}
            </RootComponents>
          </SolutionManifest>
        </ImportExportXml>
        """;

    public string Customizations() =>
        $"""
        <ImportExportXml>
          <Entities />
          <Workflows />
          <WebResources />
          <SolutionPluginAssemblies>
            <PluginAssembly FullName="{FullName}" PluginAssemblyId="{AssemblyId}">
              <IsolationMode>2</IsolationMode>
              <SourceType>0</SourceType>
              <FileName>/{SolutionZip.Dll}</FileName>
              <PluginTypes>
                {Lines(Types.Select(PluginType))}
              </PluginTypes>
            </PluginAssembly>
          </SolutionPluginAssemblies>
          <SdkMessageProcessingSteps>
            {Lines(steps.Select((step, index) => Step(step, step.Type ?? Types[index])))}
          </SdkMessageProcessingSteps>
          <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    private static string PluginType(Type type) =>
        $"""
        <PluginType AssemblyQualifiedName="{type.FullName}, {FullName}" PluginTypeId="{TypeId(type)}" Name="{type.FullName}">
          <FriendlyName>{type.Name}</FriendlyName>
        </PluginType>
        """;

    private static string Step(TestStep step, Type type) =>
        $"""
        <SdkMessageProcessingStep Name="{step.Name}" SdkMessageProcessingStepId="{Braced(step.Id)}">
          {MessageIds.Element(step.Message)}
          <PluginTypeName>{type.FullName}, {FullName}</PluginTypeName>
          <PluginTypeId>{TypeId(type)}</PluginTypeId>
          {(step.Table is null ? "" : $"<PrimaryEntity>{step.Table}</PrimaryEntity>")}
          <FilteringAttributes>{step.FilteringAttributes}</FilteringAttributes>
          <Mode>0</Mode>
          <Rank>{step.Rank}</Rank>
          <EventHandlerTypeCode>4602</EventHandlerTypeCode>
          <Stage>{step.Stage}</Stage>
          <SupportedDeployment>0</SupportedDeployment>
          <SdkMessageProcessingStepImages>{(step.Image is null ? "" : Image(step.Image))}</SdkMessageProcessingStepImages>
        </SdkMessageProcessingStep>
        """;

    private static string Image(TestImage image) =>
        $"""
        <SdkMessageProcessingStepImage Name="{TestImage.Alias}">
          <SdkMessageProcessingStepImageId>{Braced(image.Id)}</SdkMessageProcessingStepImageId>
          <Attributes>{image.Columns}</Attributes>
          <EntityAlias>{TestImage.Alias}</EntityAlias>
          <ImageType>{image.Type}</ImageType>
          <MessagePropertyName>Target</MessagePropertyName>
        </SdkMessageProcessingStepImage>
        """;

    private static string Braced(object id) => $"{{{id}}}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
