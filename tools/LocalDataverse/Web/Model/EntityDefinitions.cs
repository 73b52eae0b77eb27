using System.Text.RegularExpressions;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>What clients ask to translate a table's name into its set's: all tables, or one by its logical name.</summary>
internal sealed partial class EntityDefinitions : IWebOperation
{
    private const string Set = "EntityDefinitions";

    private static readonly Dictionary<string, Func<TableMetadata, string?>> Properties = new()
    {
        ["LogicalName"] = table => table.LogicalName,
        ["EntitySetName"] = table => table.EntitySetName,
        ["PrimaryIdAttribute"] = table => table.PrimaryIdColumn,
        ["PrimaryNameAttribute"] = table => table.PrimaryNameColumn,
    };

    public WebAnswer? Answer(WebRequest request)
    {
        if (request.Path.Split('/', '(')[0] != Set)
        {
            return null;
        }

        request.DemandVerb("GET");

        return request.Path == Set ? All(request) : One(request);
    }

    private static WebAnswer All(WebRequest request)
    {
        var selected = Selected(request);
        var answer = request.Begin(Set + Fragment(request, selected));
        answer["value"] = Navigations.VisibleTables.Select(table => With([], table, selected));
        return WebAnswer.Json(200, answer);
    }

    private static WebAnswer One(WebRequest request)
    {
        var selected = Selected(request);
        return WebAnswer.Json(200, With(request.Begin($"{Set}{Fragment(request, selected)}/$entity"), TableOf(request.Path), selected));
    }

    private static TableMetadata TableOf(string path)
    {
        var key = KeyPattern().Match(path);
        if (!key.Success)
        {
            throw path.Split('/').Skip(1).Select(part => part.Split('(')[0]).Where(IsInvented).FirstOrDefault() is { } unknown
                ? WebFault.UnknownSegment(unknown)
                : WebFault.NotBuilt($"'{path}': table definitions are found by LogicalName='…' alone, and have no parts");
        }

        var name = key.Groups[1].Value;
        return Navigations.VisibleTables.FirstOrDefault(table => table.LogicalName == name)
            ?? throw WebFault.NoSuchTable(name);
    }

    // Of what is deeper than a table's definition only the types to cast to are listed.
    private static bool IsInvented(string part, int depth) => part.Contains('.')
        ? !part.StartsWith(WebModel.Namespace + ".", StringComparison.Ordinal) || !DocumentedNames.IsDefinitionType(part[(WebModel.Namespace.Length + 1)..])
        : depth == 0 && !DocumentedNames.IsDefinition(part);

    private static List<string> Selected(WebRequest request)
    {
        if (request.Options.Keys.FirstOrDefault(option => option != "$select") is { } other)
        {
            throw DocumentedNames.IsOption(other)
                ? WebFault.NotBuilt($"the query option {other} with {Set}")
                : WebFault.BadUrl($"The query parameter {other} is not supported");
        }

        var names = request.Options.GetValueOrDefault("$select", string.Join(',', Properties.Keys));
        var selected = names.Split(',', StringSplitOptions.TrimEntries).Distinct().ToList();
        return selected.Find(name => !Properties.ContainsKey(name)) is { } unknown
            ? throw Missing(unknown)
            : selected;
    }

    private static WebFault Missing(string property) => DocumentedNames.IsDefinition(property)
        ? WebFault.NotBuilt($"the property {property} of table definitions")
        : WebFault.BadUrl($"Could not find a property named '{property}' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.");

    private static string Fragment(WebRequest request, List<string> selected) =>
        request.Options.ContainsKey("$select") ? $"({string.Join(',', selected)})" : "";

    private static JsonProperties With(JsonProperties json, TableMetadata table, List<string> selected)
    {
        selected.ForEach(name => json[name] = Properties[name](table));
        return json;
    }

    [GeneratedRegex(@"^EntityDefinitions\(LogicalName='([a-z0-9_]+)'\)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
