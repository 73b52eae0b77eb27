using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Ribbons;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>A ribbon as the page takes it: buttons with their texts in one language, commands, rules, and the scripts with what they need.</summary>
internal sealed class RibbonJson(Utf8JsonWriter json, Ribbon ribbon, int language)
{
    private readonly RibbonRuleJson rules = new(json);

    public void Write(Func<string, IEnumerable<string>> dependenciesOf)
    {
        json.WriteStartObject();
        json.WriteStartArray("buttons");
        foreach (var action in ribbon.CustomActions)
        {
            WriteButton(action);
        }

        json.WriteEndArray();
        json.WriteStartObject("commands");
        foreach (var command in ribbon.Commands)
        {
            WriteCommand(command);
        }

        json.WriteEndObject();
        WriteRules("enableRules", ribbon.EnableRules);
        WriteRules("displayRules", ribbon.DisplayRules);
        WriteLibraries(dependenciesOf);
        json.WriteEndObject();
    }

    private void WriteButton(XElement action)
    {
        var button = action.Descendants("Button").Single();
        json.WriteStartObject();
        json.WriteString("id", Value(button, "Id"));
        json.WriteString("location", Value(action, "Location"));
        json.WriteNumber("sequence", int.Parse(Value(button, "Sequence")!, CultureInfo.InvariantCulture));
        json.WriteString("command", Value(button, "Command"));
        json.WriteString("label", Label(button, "LabelText"));
        json.WriteString("alt", Label(button, "Alt"));
        json.WriteString("toolTipTitle", Label(button, "ToolTipTitle"));
        json.WriteString("toolTipDescription", Label(button, "ToolTipDescription"));
        json.WriteString("icon", IconOf(button));
        json.WriteEndObject();
    }

    private void WriteCommand(XElement command)
    {
        json.WriteStartObject(Value(command, "Id")!);
        WriteIds("enableRules", command.Elements("EnableRules").Elements());
        WriteIds("displayRules", command.Elements("DisplayRules").Elements());
        json.WriteStartArray("actions");
        foreach (var action in command.Elements("Actions").Elements())
        {
            rules.WriteFunction(action);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteIds(string name, IEnumerable<XElement> references)
    {
        json.WriteStartArray(name);
        foreach (var reference in references)
        {
            json.WriteStringValue(Value(reference, "Id"));
        }

        json.WriteEndArray();
    }

    private void WriteRules(string name, IEnumerable<XElement> definitions)
    {
        json.WriteStartObject(name);
        foreach (var definition in definitions)
        {
            json.WritePropertyName(Value(definition, "Id")!);
            rules.WriteConditions(definition);
        }

        json.WriteEndObject();
    }

    private void WriteLibraries(Func<string, IEnumerable<string>> dependenciesOf)
    {
        json.WriteStartObject("libraries");
        foreach (var library in ribbon.Libraries)
        {
            json.WriteStartObject(library);
            json.WriteStartArray("dependencies");
            foreach (var dependency in dependenciesOf(library))
            {
                json.WriteStringValue(dependency);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private string? Label(XElement button, string attribute) =>
        Value(button, attribute) is { } text ? RibbonLabel.Resolve(ribbon, text, language, OrganizationFacts.BaseLanguage) : null;

    private static string? IconOf(XElement button) =>
        Value(button, "ModernImage") is { } image && Ribbon.WebResource(image) is { } name ? $"/WebResources/{name}" : null;

    private static string? Value(XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
