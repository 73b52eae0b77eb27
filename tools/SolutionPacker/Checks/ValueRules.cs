using System.Text.RegularExpressions;
using static ProjectOpsClose.SolutionPacker.Reading.FileKind;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// Values that let the import fail, or let something else arrive than was meant. Where Dataverse takes more than we write,
/// the rule says so.
/// </summary>
internal static class ValueRules
{
    private const string Hex = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static readonly Regex Guid = Whole(Hex);
    private static readonly Regex GuidInBraces = Whole($@"\{{{Hex}\}}");
    private static readonly Regex EitherGuid = Whole($@"{Hex}|\{{{Hex}\}}");
    private static readonly Regex Flag = Whole("[01]");
    private static readonly Regex Numbered = Whole(@"\d+(\.\d+){1,3}");
    private static readonly Regex Number = Whole(@"-?\d+");
    private static readonly Regex Anything = Whole(@"[\s\S]*");

    private static readonly Regex Function = Whole(@"[a-zA-Z_$][a-zA-Z_$0-9.]*");
    private static readonly Regex Library = Whole(@"\$webresource:.+");

    public static IReadOnlyList<ValueRule> All { get; } =
    [
        new(Manifest, "ImportExportXml@SolutionPackageVersion", Whole(@"9\.2"), "9.2: the order of elements in steps goes with it") { Taken = Numbered },
        new(Manifest, "UniqueName", Whole("[A-Za-z_][A-Za-z0-9_]*"), "letters, digits and '_': the zip is named after it"),
        new(Manifest, "Version", Numbered, "a version number; the packer puts the build's in its place"),
        new(Manifest, "Managed", Whole("2"), "2: both packages come from this folder") { Taken = Flag },
        new(Manifest, "CustomizationPrefix", Whole("(?!mscrm)[a-z][a-z0-9]{1,7}"), "2 to 8 lower-case letters and digits, and not begin with mscrm")
            { Taken = Whole("(?![mM][sS][cC][rR][mM])[A-Za-z][A-Za-z0-9]{1,7}") },
        new(Manifest, "CustomizationOptionValuePrefix", Whole("[1-9][0-9]{4}"), "a number from 10000 to 99999"),
        new(Manifest, "RootComponent@id", GuidInBraces, "a GUID in braces") { Taken = EitherGuid },
        new(Customizations, "Language", Whole("[1-9][0-9]{3,4}"), "a language code") { Taken = Number },

        new(PluginAssembly, "PluginAssembly@PluginAssemblyId PluginType@PluginTypeId", Guid, "a GUID without braces") { Taken = EitherGuid },
        new(PluginAssembly, "IsolationMode", Whole("2"), "2, sandbox: Dataverse online runs nothing else"),
        new(PluginAssembly, "SourceType", Whole("0"), "0, database: other kinds fail on older targets") { Taken = Whole("[0-4]") },
        new(PluginAssembly, "IntroducedVersion", Numbered, "a version number"),

        new(Step, "SdkMessageProcessingStep@SdkMessageProcessingStepId SdkMessageProcessingStepImageId", GuidInBraces, "a GUID in braces") { Taken = EitherGuid },
        new(Step, "SdkMessageId PluginTypeId", Guid, "a GUID without braces") { Taken = EitherGuid },
        new(Step, "PrimaryEntity", Whole(@"(?!none\z)[a-z][a-z0-9_]*"), "a table's logical name; a step without a table has no <PrimaryEntity>"),
        new(Step, "AsyncAutoDelete IsCustomizable IsHidden", Flag, "0 or 1"),
        new(Step, "Mode", Flag, "0 (synchronous) or 1 (asynchronous)"),
        new(Step, "Rank", Whole(@"\d{1,9}"), "a whole number, 0 or above") { Taken = Number },
        new(Step, "EventHandlerTypeCode", Whole("4602"), "4602: a plug-in type handles the step") { Taken = Whole("4618") },
        new(Step, "Stage", Whole("10|20|40"), "10, 20 or 40") { Taken = Whole("50") },
        new(Step, "SupportedDeployment", Whole("[012]"), "0 (server only), 1 or 2"),
        new(Step, "ImageType", Whole("[012]"), "0 (pre), 1 (post) or 2 (both)"),
        new(Step, "IntroducedVersion", Numbered, "a version number"),

        new(WebResource, "WebResourceId", GuidInBraces, "a GUID in braces") { Taken = EitherGuid },
        new(WebResource, "WebResourceType", Whole("[1-9]|1[0-2]"), "a number from 1 to 12"),
        new(WebResource, "LanguageCode", Whole("0|[1-9][0-9]{3,4}"), "a language code, or 0 for none") { Taken = Number },
        new(WebResource, "IntroducedVersion", Numbered, "a version number"),
        new(WebResource, "IsEnabledForMobileClient IsAvailableForMobileOffline IsCustomizable CanBeDeleted IsHidden", Flag, "0 or 1"),
        new(WebResource, "FileName", Whole(@"/WebResources(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+"), "/WebResources/ and a name: it is the member of the zip") { Taken = Anything },

        new(Ribbon, "FormStateRule@State", Whole("Create|Existing|ReadOnly|Disabled|BulkEdit"), "Create, Existing, ReadOnly, Disabled or BulkEdit"),
        new(Ribbon, "JavaScriptFunction@FunctionName CustomRule@FunctionName", Function, "a function's name"),
        new(Ribbon, "JavaScriptFunction@Library CustomRule@Library", Library, "$webresource: and a name: the solution then depends on the script") { Taken = Anything },

        new(CustomApi, "allowedcustomprocessingsteptype", Whole("[012]"), "0, 1 or 2"),
        new(CustomApi, "bindingtype", Whole("[012]"), "0 (global), 1 (entity) or 2 (entity collection)"),
        new(CustomApi, "iscustomizable isfunction isprivate workflowsdkstepenabled", Flag, "0 or 1"),
        new(RequestParameter, "iscustomizable isoptional", Flag, "0 or 1"),
        new(RequestParameter, "type", Whole("[0-9]|1[0-2]"), "a number from 0 to 12"),
        new(ResponseProperty, "iscustomizable", Flag, "0 or 1"),
        new(ResponseProperty, "type", Whole("[0-9]|1[0-2]"), "a number from 0 to 12"),

        new(EnvironmentVariable, "iscustomizable isrequired secretstore", Flag, "0 or 1"),
        new(EnvironmentVariable, "introducedversion", Numbered, "a version number") { Taken = Anything },
        new(EnvironmentVariable, "type", Whole("10000000[0-5]"), "a number from 100000000 to 100000005"),
    ];

    private static Regex Whole(string pattern) => new($@"^(?:{pattern})\z", RegexOptions.CultureInvariant);
}
