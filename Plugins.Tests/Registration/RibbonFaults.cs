using System.Xml.Linq;
using Jint;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is wrong with the ribbons and what they refer to; empty when all is well.</summary>
internal static class RibbonFaults
{
    private const string LabelScheme = "$LocLabels:";
    private const string ResourceScheme = "$webresource:";

    public static IReadOnlyList<string> Of(PackedCommand command) =>
        [.. Functions(command), .. Labels(command), .. Resources(command), .. Ids(command)];

    private static IEnumerable<string> Functions(PackedCommand command) => command.Ribbons.Descendants()
        .Where(element => element.Attribute("FunctionName") is not null)
        .Select(element => (Name: (string)element.Attribute("FunctionName")!, Library: ((string)element.Attribute("Library")!)[ResourceScheme.Length..]))
        .Where(function => !IsFunction(function.Name, command.WebResources.GetValueOrDefault(function.Library, "")))
        .Select(function => $"{function.Library} has no function {function.Name}");

    /// <summary>The library is run: what it makes is what counts, not what it spells.</summary>
    private static bool IsFunction(string name, string library)
    {
        using var engine = new Engine();
        engine.Execute(library);
        var parents = name.Split('.').SkipLast(1).Select((_, depth) => string.Join('.', name.Split('.').Take(depth + 1)));
        return engine.Evaluate(string.Concat(parents.Select(parent => $"typeof {parent} === 'object' && ")) + $"typeof {name} === 'function'").AsBoolean();
    }

    private static IEnumerable<string> Labels(PackedCommand command)
    {
        foreach (var ribbon in command.Ribbons)
        {
            var labels = ribbon.Elements("LocLabels").Elements("LocLabel").ToLookup(label => (string)label.Attribute("Id")!);
            foreach (var id in References(ribbon, LabelScheme).Where(id => !labels.Contains(id)))
            {
                yield return $"the label {id} isn't defined";
            }

            foreach (var label in labels.SelectMany(same => same))
            {
                foreach (var language in command.Languages.Where(language => !HasTitle(label, language)))
                {
                    yield return $"the label {label.Attribute("Id")?.Value} has no text in {language}";
                }
            }
        }
    }

    private static bool HasTitle(XElement label, string language) => label.Descendants("Title")
        .Any(title => (string?)title.Attribute("languagecode") == language && !string.IsNullOrWhiteSpace((string?)title.Attribute("description")));

    private static IEnumerable<string> Resources(PackedCommand command)
    {
        var libraries = command.Customizations.Descendants("DependencyXml")
            .SelectMany(dependencies => XElement.Parse(dependencies.Value).Descendants("Library").Select(library => (string)library.Attribute("name")!));
        return command.Ribbons.SelectMany(ribbon => References(ribbon, ResourceScheme)).Concat(libraries)
            .Where(name => !command.WebResources.ContainsKey(name))
            .Select(name => $"the web resource {name} isn't shipped");
    }

    private static IEnumerable<string> Ids(PackedCommand command)
    {
        var defined = command.Ribbons.Descendants()
            .Where(element => element.Parent?.Name.LocalName is not ("EnableRules" or "DisplayRules") || element.HasElements)
            .Attributes("Id").Select(id => id.Value).Where(id => !id.StartsWith("Mscrm.", StringComparison.Ordinal));
        var resources = command.Customizations.Descendants("WebResourceId").Select(id => id.Value);
        return defined.Concat(resources).CountBy(id => id).Where(id => id.Value > 1).Select(id => $"the id {id.Key} is used {id.Value} times");
    }

    private static IEnumerable<string> References(XElement ribbon, string scheme) => ribbon.Descendants().Attributes()
        .Where(attribute => attribute.Value.StartsWith(scheme, StringComparison.Ordinal))
        .Select(attribute => attribute.Value[scheme.Length..]).Distinct();
}
