namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// What a solution adds to the command bars of a table, as it stands in RibbonDiffXml.
/// See https://learn.microsoft.com/power-apps/developer/model-driven-apps/customize-commands-ribbon.
/// </summary>
public sealed class Ribbon(XElement diff)
{
    private const string WebResourcePrefix = "$webresource:";
    private const string LabelPrefix = "$LocLabels:";

    // The schema has them for one of the two alone: a custom rule enables, it doesn't display.
    // See https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules.
    private static readonly string[] OnlyEnabling = ["CustomRule", "RecordPrivilegeRule", "SelectionCountRule"];
    private static readonly string[] OnlyDisplaying = ["EntityPrivilegeRule", "OptionSetRule", "FormTypeRule"];

    private static readonly Lazy<Ribbon> OfThePlatform = new(() =>
    {
        using var xml = typeof(Ribbon).Assembly.GetManifestResourceStream("PlatformRules.xml")!;
        return new Ribbon(XElement.Load(xml));
    });

    /// <summary>The rules of the platform's own that a command may refer to: PlatformRules.xml beside this file.</summary>
    public static Ribbon Platform => OfThePlatform.Value;

    /// <summary>Of a table that no solution adds to.</summary>
    public static Ribbon None { get; } = new(new XElement("RibbonDiffXml"));

    public IEnumerable<XElement> CustomActions => diff.Elements("CustomActions").Elements();

    public IEnumerable<XElement> Commands => diff.Elements("CommandDefinitions").Elements();

    public IEnumerable<XElement> EnableRules => Rules("EnableRules");

    public IEnumerable<XElement> DisplayRules => Rules("DisplayRules");

    public IEnumerable<XElement> Labels => diff.Elements("LocLabels").Elements();

    /// <summary>The functions of scripts that its commands run and its rules ask.</summary>
    public IEnumerable<XElement> Functions => diff.Descendants().Where(element => element.Attribute("FunctionName") is not null);

    /// <summary>The names of the web resources that hold its scripts, each once.</summary>
    public IEnumerable<string> Libraries =>
        diff.Descendants().Attributes("Library").Select(library => WebResource(library.Value)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The names of all web resources that it needs, scripts and icons, each once.</summary>
    public IEnumerable<string> WebResources =>
        diff.Descendants().Attributes().Select(attribute => WebResource(attribute.Value)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The labels, commands and rules that it refers to and neither defines nor finds among <see cref="Platform" />'s.</summary>
    public IEnumerable<RibbonReference> Undefined =>
    [
        .. Missing("label", diff.Descendants().Attributes().Where(attribute => LabelId(attribute.Value) is not null), Labels),
        .. Missing("command", diff.Elements("CustomActions").Descendants().Attributes("Command"), Commands),
        .. Missing("enable rule", Commands.Elements("EnableRules").Elements().Attributes("Id"), EnableRules.Concat(Platform.EnableRules)),
        .. Missing("display rule", Commands.Elements("DisplayRules").Elements().Attributes("Id"), DisplayRules.Concat(Platform.DisplayRules)),
    ];

    /// <summary>The conditions in display rules that may only enable, and the other way round.</summary>
    public IEnumerable<(XElement Rule, XElement Condition)> Misplaced =>
        [.. Conditions("DisplayRule", OnlyEnabling), .. Conditions("EnableRule", OnlyDisplaying)];

    /// <summary>The name of the web resource that the value points to; null when it points to none.</summary>
    public static string? WebResource(string value) => After(WebResourcePrefix, value);

    /// <summary>The id of the label that the value points to; null when the value is the text itself.</summary>
    public static string? LabelId(string value) => After(LabelPrefix, value);

    private static string? After(string prefix, string value) =>
        value.StartsWith(prefix, StringComparison.Ordinal) ? value[prefix.Length..] : null;

    private static IEnumerable<RibbonReference> Missing(string kind, IEnumerable<XAttribute> references, IEnumerable<XElement> definitions)
    {
        var defined = definitions.Select(definition => definition.Attribute("Id")?.Value).ToHashSet();
        return references
            .Select(reference => new RibbonReference(kind, LabelId(reference.Value) ?? reference.Value, reference.Parent!))
            .Where(reference => !defined.Contains(reference.Id));
    }

    private IEnumerable<(XElement Rule, XElement Condition)> Conditions(string rule, string[] kinds) =>
        from definition in diff.Elements("RuleDefinitions").Descendants(rule)
        from condition in definition.Descendants()
        where kinds.Contains(condition.Name.LocalName)
        select (definition, condition);

    private IEnumerable<XElement> Rules(string kind) => diff.Elements("RuleDefinitions").Elements(kind).Elements();
}

/// <summary>That an element of a ribbon names another by its id.</summary>
/// <param name="Kind">label, command, enable rule or display rule.</param>
public sealed record RibbonReference(string Kind, string Id, XElement From)
{
    /// <summary>It means something of the platform's own, which a solution needn't define.</summary>
    public bool IsPlatforms => Kind != "label" && Id.StartsWith("Mscrm.", StringComparison.Ordinal);
}
