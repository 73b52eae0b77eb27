using static ProjectOpsClose.SolutionPacker.Reading.FileKind;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// The part of the formats that hand-written files are likely to get wrong, as a 9.2 export writes it. SdkMessageId comes first
/// in a step because SolutionPackageVersion is 9.2; up to 9.0 it stood behind Rank. What + marks is refused by Microsoft's
/// published schemas when it is missing, or can't be told apart without; Dataverse is known to do without much of the rest.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/customization-solutions-file-schema.
/// </summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new(Manifest, "ImportExportXml", "version SolutionPackageVersion languagecode", "SolutionManifest+"),
        new(Manifest, "SolutionManifest", "", """
            UniqueName!+ LocalizedNames Descriptions Version!+ Managed!+ Publisher+ RootComponents MissingDependencies
            """),
        new(Manifest, "Publisher", "", """
            UniqueName!+ LocalizedNames Descriptions EMailAddress? SupportingWebsiteUrl? CustomizationPrefix!+
            CustomizationOptionValuePrefix! Addresses?
            """),
        new(Manifest, "RootComponent", "type+ behavior", ""),

        new(Customizations, "ImportExportXml", "", """
            Entities? Roles? Workflows? FieldSecurityProfiles? Templates? EntityMaps? EntityRelationships? OrganizationSettings?
            optionsets? WebResources? CustomControls? SolutionPluginAssemblies? SdkMessageProcessingSteps? EntityDataProviders?
            Languages
            """) { HasFixedOrder = true },

        new(Entity, "Entity", "", "Name! ObjectTypeCode? EntityInfo RibbonDiffXml"),
        new(Entity, "EntityInfo", "", "entity+"),
        new(Entity, "entity", "Name+", "attributes?"),

        new(Ribbon, "RibbonDiffXml", "", "CustomActions? Templates? CommandDefinitions? RuleDefinitions? LocLabels? RibbonNotSupported?") { HasFixedOrder = true },
        new(Ribbon, "CustomAction", "Id Location Sequence", "CommandUIDefinition+"),
        new(Ribbon, "CommandDefinition", "Id+", "EnableRules+ DisplayRules+ Actions+") { HasFixedOrder = true },
        new(Ribbon, "RuleDefinitions", "", "TabDisplayRules+ DisplayRules+ EnableRules+") { HasFixedOrder = true },
        new(Ribbon, "LocLabel", "Id+", "Titles+"),

        new(WebResource, "WebResource", "", """
            WebResourceId!+ Name!+ DisplayName! Description? SilverlightVersion? LanguageCode?! WebResourceType! IntroducedVersion?!
            IsEnabledForMobileClient?! IsAvailableForMobileOffline?! DependencyXml? IsCustomizable?! CanBeDeleted?! IsHidden?! FileName!
            """) { HasFixedOrder = true },

        new(PluginAssembly, "PluginAssembly", "FullName+ PluginAssemblyId CustomizationLevel", """
            Description? IsolationMode! SourceType! IntroducedVersion?! IsCustomizable?! FileName! PluginTypes IsHidden?!
            """) { HasFixedOrder = true },
        new(PluginAssembly, "PluginType", "AssemblyQualifiedName+ PluginTypeId Name", "Description? FriendlyName!+ WorkflowActivityGroupName?")
            { HasFixedOrder = true },

        new(Step, "SdkMessageProcessingStep", "Name SdkMessageProcessingStepId+", """
            SdkMessageId?! SdkMessageName? PluginTypeName! PluginTypeId! PrimaryEntity?! SecondaryEntity? AsyncAutoDelete! Configuration?
            Description? FilteringAttributes? InvocationSource? Mode! Rank! EventHandlerTypeCode! Stage! IsCustomizable?! IsHidden?!
            SupportedDeployment! IntroducedVersion?! SdkMessageProcessingStepImages?
            """) { HasFixedOrder = true },
        new(Step, "SdkMessageProcessingStepImage", "Name", """
            Description? SdkMessageProcessingStepImageId! Attributes? EntityAlias! ImageType! MessagePropertyName!
            RelatedAttributeName? IsCustomizable?! IntroducedVersion?!
            """) { HasFixedOrder = true },

        new(CustomApi, "customapi", "uniquename+", """
            allowedcustomprocessingsteptype! bindingtype! boundentitylogicalname? description displayname executeprivilegename?
            iscustomizable! isfunction! isprivate! name!+ plugintypeid workflowsdkstepenabled!
            """),
        new(RequestParameter, "customapirequestparameter", "uniquename+",
            "description displayname iscustomizable! isoptional! logicalentityname? name!+ type!+"),
        new(ResponseProperty, "customapiresponseproperty", "uniquename+",
            "description displayname iscustomizable! logicalentityname? name!+ type!+"),

        new(EnvironmentVariable, "environmentvariabledefinition", "schemaname+", """
            apiid? defaultvalue? description displayname introducedversion?! iscustomizable! isrequired! parameterkey? parentdefinitionid?
            secretstore! type!+ valueschema?
            """),
    ];
}

/// <summary>What an element has to hold, in the order in which a 9.2 export writes it.</summary>
/// <param name="Element">The element's name; the first shape of a kind is that of the root element.</param>
/// <param name="Attributes">Names of attributes that must be there and not be empty: "name+" is one that Dataverse needs too.</param>
/// <param name="Children">
/// Names of child elements: "Name?" may be absent, "Name!" must have a value, "Name?!" a value if it is there, "Name+" is one
/// that Dataverse needs too. No other may occur.
/// </param>
internal sealed record Shape(FileKind Kind, string Element, string Attributes, string Children)
{
    public IReadOnlyList<ShapePart> KnownAttributes { get; } = Parse(Attributes);

    public IReadOnlyList<ShapePart> KnownChildren { get; } = Parse(Children);

    /// <summary>Microsoft's published schemas have the children in this order; elsewhere it is only what an export writes.</summary>
    public bool HasFixedOrder { get; init; }

    private static List<ShapePart> Parse(string names) =>
        [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ShapePart.Parse)];
}

/// <summary>One attribute or child element of a <see cref="Shape"/>.</summary>
/// <param name="IsOurs">Only this project asks for it.</param>
internal sealed record ShapePart(string Name, bool IsRequired, bool NeedsValue, bool IsOurs)
{
    public static ShapePart Parse(string text) => new(text.TrimEnd('?', '!', '+'), !text.Contains('?'), text.Contains('!'), !text.Contains('+'));
}
