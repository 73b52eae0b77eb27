using System.Xml.Linq;
using Jint;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is wrong with the ribbons and what they refer to; empty when all is well.</summary>
internal static class RibbonFaults
{
    public static IReadOnlyList<string> Of(PackedCommand command) =>
        [.. Functions(command), .. Labels(command), .. Resources(command), .. Ids(command)];

    private static IEnumerable<string> Functions(PackedCommand command) => command.Ribbons.SelectMany(ribbon => ribbon.Functions)
        .Select(element => (Name: (string)element.Attribute("FunctionName")!, Library: Ribbon.WebResource((string)element.Attribute("Library")!)!))
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
            foreach (var reference in ribbon.Undefined)
            {
                yield return $"the {reference.Kind} {reference.Id} isn't defined";
            }

            foreach (var label in ribbon.Labels)
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
            .SelectMany(dependencies => WebResourceDependencies.NamesIn(dependencies.Value));
        return command.Ribbons.SelectMany(ribbon => ribbon.WebResources).Concat(libraries)
            .Where(name => !command.WebResources.ContainsKey(name))
            .Select(name => $"the web resource {name} isn't shipped");
    }

    private static IEnumerable<string> Ids(PackedCommand command)
    {
        var defined = command.RibbonXml.Descendants()
            .Where(element => element.Parent?.Name.LocalName is not ("EnableRules" or "DisplayRules") || element.HasElements)
            .Attributes("Id").Select(id => id.Value).Where(id => !id.StartsWith("Mscrm.", StringComparison.Ordinal));
        var resources = command.Customizations.Descendants("WebResourceId").Select(id => id.Value);
        return defined.Concat(resources).CountBy(id => id).Where(id => id.Value > 1).Select(id => $"the id {id.Key} is used {id.Value} times");
    }
}
