using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Ribbons;

/// <summary>A text of a ribbon, by $LocLabels: reference and language.</summary>
/// <param name="Language">The language that it was found in; null when it stands in the button itself, in no language.</param>
internal sealed record RibbonLabel(string Text, int? Language)
{
    /// <summary>In the language asked for, else in the organisation's, else the first there is.</summary>
    public static RibbonLabel Resolve(Ribbon ribbon, string value, int language, int baseLanguage)
    {
        if (Ribbon.LabelId(value) is not { } id)
        {
            return new RibbonLabel(value, null);
        }

        var titles = ribbon.Labels.First(label => label.Attribute("Id")?.Value == id).Descendants("Title").Select(Of).ToList();
        return titles.Find(title => title.Language == language) ?? titles.Find(title => title.Language == baseLanguage) ?? titles[0];
    }

    private static RibbonLabel Of(XElement title) => new(title.Attribute("description")?.Value ?? "", (int)title.Attribute("languagecode")!);
}
