using System.Text.Json;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>Rules and functions of a ribbon: each element an object, its attributes under their names, begun with a small letter.</summary>
internal sealed class RibbonRuleJson(Utf8JsonWriter json)
{
    private const string InvertResult = "InvertResult";

    private static readonly HashSet<string> Flags = [InvertResult, "Default"];

    /// <summary>The conditions inside a rule definition, or inside one side of an OrRule.</summary>
    public void WriteConditions(XElement rule)
    {
        json.WriteStartArray();
        foreach (var condition in rule.Elements())
        {
            json.WriteStartObject();
            json.WriteString("type", condition.Name.LocalName);
            WriteAttributes(condition);
            if (condition.Attribute(InvertResult) is null)
            {
                json.WriteBoolean("invertResult", false);
            }

            WriteInside(condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void WriteFunction(XElement function)
    {
        json.WriteStartObject();
        WriteAttributes(function);
        WriteParameters(function);
        json.WriteEndObject();
    }

    private void WriteInside(XElement condition)
    {
        switch (condition.Name.LocalName)
        {
            case "CustomRule":
                WriteParameters(condition);
                break;
            case "OrRule":
                json.WriteStartArray("or");
                foreach (var either in condition.Elements())
                {
                    WriteConditions(either);
                }

                json.WriteEndArray();
                break;
        }
    }

    private void WriteParameters(XElement function)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in function.Elements())
        {
            json.WriteStartObject();
            json.WriteString("type", parameter.Name.LocalName);
            WriteAttributes(parameter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAttributes(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            json.WritePropertyName(char.ToLowerInvariant(name[0]) + name[1..]);
            if (Flags.Contains(name))
            {
                json.WriteBooleanValue(bool.Parse(attribute.Value));
            }
            else
            {
                json.WriteStringValue(name == "Library" ? Ribbon.WebResource(attribute.Value) : attribute.Value);
            }
        }
    }
}
