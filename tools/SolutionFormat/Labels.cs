namespace ProjectOpsClose.SolutionFormat;

/// <summary>
/// The labels in a file of a solution. Those that say the same in several languages are the children of one element, such as
/// LocalizedNames, Titles or displayname.
/// </summary>
public static class Labels
{
    public static bool IsGroup(XElement element) => element.Elements().Any(label => label.Attribute("languagecode") is not null);

    /// <summary>The words of a group by language, in the order of the file.</summary>
    public static ILookup<string, string> In(XElement group) =>
        group.Elements().ToLookup(label => label.Attribute("languagecode")?.Value ?? "", label => label.Attribute("description")?.Value ?? "");

    /// <summary>What a reader finds the group by.</summary>
    public static string NameOf(XElement group) => group.Parent?.Attribute("Id") is { } id
        ? $"<{group.Name.LocalName}> of '{id.Value}'"
        : $"<{group.Name.LocalName}> of <{group.Parent?.Name.LocalName}>";
}
