using System.Text.Json;
using System.Text.RegularExpressions;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
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
        return WebAnswer.Json(200, JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", request.Context(context));
            json.WriteString("LogicalName", column.LogicalName);
            json.WriteStartObject("OptionSet");
            json.WriteStartArray("Options");
            foreach (var option in request.Client.OptionsOf(table, column))
            {
                Write(json, option, Labels(table, option, request.Client));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }));
    }

    /// <summary>That of the user, then those of all languages of the organisation that have one.</summary>
    private static (OptionLabel User, IReadOnlyList<OptionLabel> All) Labels(TableMetadata table, OptionMetadata option, ClientRequests client)
    {
        var own = new OptionLabel(option.Label, OrganizationFacts.BaseLanguage);
        List<OptionLabel> all = [own, .. client.Languages.SelectMany(language => Translated(table, option, language))];
        return (all.Find(label => label.Language == client.Language) ?? own, all);
    }

    private static IEnumerable<OptionLabel> Translated(TableMetadata table, OptionMetadata option, int language) =>
        PlatformWords.LabelOf(table, option, language) is { } label ? [new OptionLabel(label, language)] : [];

    private static void Write(Utf8JsonWriter json, OptionMetadata option, (OptionLabel User, IReadOnlyList<OptionLabel> All) labels)
    {
        json.WriteStartObject();
        json.WriteNumber("Value", option.Value);
        if (option.State is { } state)
        {
            json.WriteNumber("State", state);
            json.WriteNull("TransitionData");
        }

        json.WriteStartObject("Label");
        json.WriteStartArray("LocalizedLabels");
        labels.All.ToList().ForEach(label => Write(json, label));
        json.WriteEndArray();
        json.WritePropertyName("UserLocalizedLabel");
        Write(json, labels.User);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OptionLabel label)
    {
        json.WriteStartObject();
        json.WriteString("Label", label.Text);
        json.WriteNumber("LanguageCode", label.Language);
        json.WriteEndObject();
    }

    [GeneratedRegex(
        @"^EntityDefinitions\(LogicalName='([a-z0-9_]+)'\)/Attributes\(LogicalName='([a-z0-9_]+)'\)/Microsoft\.Dynamics\.CRM\.(\w+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    private sealed record OptionLabel(string Text, int Language);
}
