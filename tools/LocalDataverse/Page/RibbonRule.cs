using System.Text.Json.Nodes;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>Rules and functions of a ribbon: each element an object, its attributes under their names, begun with a small letter.</summary>
internal static class RibbonRule
{
    private const string InvertResult = "InvertResult";

    private static readonly HashSet<string> Flags = [InvertResult, "Default"];

    /// <summary>The conditions inside a rule definition, or inside one side of an OrRule.</summary>
    public static JsonArray Conditions(XElement rule) => [.. rule.Elements().Select(Condition)];

    public static JsonObject Function(XElement function) => new(Attributes(function)) { ["parameters"] = Parameters(function) };

    private static JsonObject Condition(XElement condition)
    {
        var json = Typed(condition);
        json.TryAdd("invertResult", false);
        switch (condition.Name.LocalName)
        {
            case "CustomRule":
                json["parameters"] = Parameters(condition);
                break;
            case "OrRule":
                json["or"] = new JsonArray([.. condition.Elements().Select(Conditions)]);
                break;
        }

        return json;
    }

    private static JsonArray Parameters(XElement function) => [.. function.Elements().Select(Typed)];

    private static JsonObject Typed(XElement element) => new(Attributes(element).Prepend(new("type", element.Name.LocalName)));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Attributes(XElement element) =>
        from attribute in element.Attributes()
        where !attribute.IsNamespaceDeclaration
        let name = attribute.Name.LocalName
        select KeyValuePair.Create(char.ToLowerInvariant(name[0]) + name[1..], Value(name, attribute.Value));

    private static JsonNode? Value(string name, string value) =>
        Flags.Contains(name) ? bool.Parse(value) : name == "Library" ? Ribbon.WebResource(value) : value;
}
