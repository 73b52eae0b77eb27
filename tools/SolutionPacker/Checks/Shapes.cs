using ProjectOpsClose.SolutionPacker.Reading;
using static ProjectOpsClose.SolutionPacker.Reading.FileKind;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// The part of the formats that hand-written files are likely to get wrong. SdkMessageId comes first in a step because
/// SolutionPackageVersion is 9.2; up to 9.0 it stood behind Rank.
/// </summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new(Manifest, "ImportExportXml", "version SolutionPackageVersion languagecode", "SolutionManifest"),
        new(Manifest, "SolutionManifest", "", "UniqueName! LocalizedNames Descriptions Version! Managed! Publisher RootComponents MissingDependencies"),
        new(Manifest, "Publisher", "", """
            UniqueName! LocalizedNames Descriptions EMailAddress? SupportingWebsiteUrl? CustomizationPrefix!
            CustomizationOptionValuePrefix! Addresses?
            """),
        new(Manifest, "RootComponent", "type behavior", ""),

        new(Customizations, "ImportExportXml", "", """
            Entities? Roles? Workflows? FieldSecurityProfiles? Templates? EntityMaps? EntityRelationships? OrganizationSettings?
            optionsets? WebResources? CustomControls? SolutionPluginAssemblies? SdkMessageProcessingSteps? EntityDataProviders?
            Languages
            """),

        new(Entity, "Entity", "", "Name! ObjectTypeCode? EntityInfo RibbonDiffXml"),
        new(Entity, "EntityInfo", "", "entity"),
        new(Entity, "entity", "Name", "attributes?"),

        new(Ribbon, "RibbonDiffXml", "", "CustomActions Templates CommandDefinitions RuleDefinitions LocLabels"),
        new(Ribbon, "CustomAction", "Id Location Sequence", "CommandUIDefinition"),
        new(Ribbon, "CommandDefinition", "Id", "EnableRules DisplayRules Actions"),
        new(Ribbon, "RuleDefinitions", "", "TabDisplayRules DisplayRules EnableRules"),
        new(Ribbon, "LocLabel", "Id", "Titles"),

        new(WebResource, "WebResource", "", """
            WebResourceId! Name! DisplayName! Description? SilverlightVersion? LanguageCode?! WebResourceType! IntroducedVersion?!
            IsEnabledForMobileClient?! IsAvailableForMobileOffline?! DependencyXml? IsCustomizable?! CanBeDeleted?! IsHidden?! FileName!
            """),

        new(PluginAssembly, "PluginAssembly", "FullName PluginAssemblyId CustomizationLevel", """
            Description? IsolationMode! SourceType! IntroducedVersion?! IsCustomizable?! FileName! PluginTypes IsHidden?!
            """),
        new(PluginAssembly, "PluginType", "AssemblyQualifiedName PluginTypeId Name", "Description? FriendlyName! WorkflowActivityGroupName?"),

        new(Step, "SdkMessageProcessingStep", "Name SdkMessageProcessingStepId", """
            SdkMessageId?! SdkMessageName? PluginTypeName! PluginTypeId! PrimaryEntity?! SecondaryEntity? AsyncAutoDelete! Configuration?
            Description? FilteringAttributes? InvocationSource? Mode! Rank! EventHandlerTypeCode! Stage! IsCustomizable?! IsHidden?!
            SupportedDeployment! IntroducedVersion?! SdkMessageProcessingStepImages?
            """),
        new(Step, "SdkMessageProcessingStepImage", "Name", """
            Description? SdkMessageProcessingStepImageId! Attributes? EntityAlias! ImageType! MessagePropertyName!
            RelatedAttributeName? IsCustomizable?! IntroducedVersion?!
            """),

        new(CustomApi, "customapi", "uniquename", """
            allowedcustomprocessingsteptype! bindingtype! boundentitylogicalname? description displayname executeprivilegename?
            iscustomizable! isfunction! isprivate! name! plugintypeid workflowsdkstepenabled!
            """),
        new(RequestParameter, "customapirequestparameter", "uniquename",
            "description displayname iscustomizable! isoptional! logicalentityname? name! type!"),
        new(ResponseProperty, "customapiresponseproperty", "uniquename",
            "description displayname iscustomizable! logicalentityname? name! type!"),

        new(EnvironmentVariable, "environmentvariabledefinition", "schemaname",
            "defaultvalue? description displayname introducedversion?! iscustomizable! isrequired! secretstore! type!"),
    ];
}

/// <summary>What an element has to hold, in the order in which a 9.2 export writes it.</summary>
/// <param name="Element">The element's name; the first shape of a kind is that of the root element.</param>
/// <param name="Attributes">Names of attributes that must be there and not be empty.</param>
/// <param name="Children">
/// Names of child elements: "Name?" may be absent, "Name!" must have a value, "Name?!" a value if it is there. No other may
/// occur.
/// </param>
internal sealed record Shape(FileKind Kind, string Element, string Attributes, string Children)
{
    public IReadOnlyList<string> RequiredAttributes { get; } = Split(Attributes);

    public IReadOnlyList<ShapeChild> KnownChildren { get; } = Split(Children).Select(ShapeChild.Parse).ToList();

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One child element of a <see cref="Shape"/>.</summary>
internal sealed record ShapeChild(string Name, bool IsRequired, bool NeedsValue)
{
    public static ShapeChild Parse(string text) => new(text.TrimEnd('?', '!'), !text.Contains('?', StringComparison.Ordinal), text.Contains('!', StringComparison.Ordinal));
}
