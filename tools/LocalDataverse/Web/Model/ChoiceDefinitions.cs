using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>
/// The options of one choice, state or status column, as clients ask for them to fill a list: EntityDefinitions(LogicalName='quote')/
/// Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$expand=OptionSet($select=Options).
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
internal sealed partial class ChoiceDefinitions : IWebOperation
{
    private const string Expand = "OptionSet($select=Options)";

    private static readonly Dictionary<string, ColumnType> Types = new()
    {
        ["StatusAttributeMetadata"] = ColumnType.Status,
        ["StateAttributeMetadata"] = ColumnType.State,
        ["PicklistAttributeMetadata"] = ColumnType.Picklist,
    };

    public WebAnswer? Answer(WebRequest request)
    {
        var path = PathPattern().Match(request.Path);
        if (!path.Success || !DocumentedNames.IsDefinitionType(path.Groups[3].Value))
        {
            return null;
        }

        request.DemandVerb("GET");

        var table = Navigations.VisibleTables.FirstOrDefault(candidate => candidate.LogicalName == path.Groups[1].Value)
            ?? throw WebFault.NoSuchTable(path.Groups[1].Value);
        var column = table.Columns.FirstOrDefault(candidate => candidate.LogicalName == path.Groups[2].Value)
            ?? throw WebFault.UnknownSegment(request.Path);
        var type = path.Groups[3].Value;
        if (!Types.TryGetValue(type, out var wanted) || column.Type != wanted)
        {
            throw WebFault.NotBuilt($"'{request.Path}': column definitions are read as the type of the column, and of choices alone");
        }

        return Answer(request, table, column, type);
    }

    private static WebAnswer Answer(WebRequest request, TableMetadata table, ColumnMetadata column, string type)
    {
        if (request.Options.GetValueOrDefault("$select") != "LogicalName" || request.Options.GetValueOrDefault("$expand") != Expand || request.Options.Count != 2)
        {
            throw WebFault.NotBuilt($"the definition of a column with other query options than $select=LogicalName and $expand={Expand}");
        }

        var context = $"EntityDefinitions('{table.LogicalName}')/Attributes/Microsoft.Dynamics.CRM.{type}(LogicalName,OptionSet(Options))/$entity";
        var answer = request.Begin(context);
        answer["LogicalName"] = column.LogicalName;
        answer["OptionSet"] = new { Options = request.Client.Organization.OptionsOf(table, column).Select(option => Option(table, option, request.Client)) };
        return WebAnswer.Json(200, answer);
    }

    private static JsonProperties Option(TableMetadata table, OptionMetadata option, ClientRequests client)
    {
        var json = new JsonProperties { ["Value"] = option.Value };
        if (option.State is { } state)
        {
            json["State"] = state;
            json["TransitionData"] = null;
        }

        json["Label"] = LabelOf(table, option, client);
        return json;
    }

    /// <summary>In all languages of the organisation that have one, and in the user's.</summary>
    private static object LabelOf(TableMetadata table, OptionMetadata option, ClientRequests client)
    {
        var own = new OptionLabel(option.Label, OrganizationFacts.BaseLanguage);
        List<OptionLabel> all = [own, .. client.Organization.Languages.SelectMany(language => Translated(table, option, language))];
        return new { LocalizedLabels = all, UserLocalizedLabel = all.Find(label => label.LanguageCode == client.Language) ?? own };
    }

    private static IEnumerable<OptionLabel> Translated(TableMetadata table, OptionMetadata option, int language) =>
        PlatformWords.LabelOf(table, option, language) is { } label ? [new OptionLabel(label, language)] : [];

    [GeneratedRegex(
        @"^EntityDefinitions\(LogicalName='([a-z0-9_]+)'\)/Attributes\(LogicalName='([a-z0-9_]+)'\)/Microsoft\.Dynamics\.CRM\.(\w+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    private sealed record OptionLabel(string Label, int LanguageCode);
}
