using System.Globalization;
using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Ribbons;

/// <summary>The texts of a ribbon, by $LocLabels: reference and language.</summary>
internal static class RibbonLabel
{
    /// <summary>In the language asked for, else in the organisation's, else the first there is.</summary>
    public static string Resolve(Ribbon ribbon, string value, int language, int baseLanguage)
    {
        if (Ribbon.LabelId(value) is not { } id)
        {
            return value;
        }

        var titles = ribbon.Labels.First(label => label.Attribute("Id")?.Value == id).Descendants("Title").ToList();
        return TextOf(In(titles, language) ?? In(titles, baseLanguage) ?? titles[0]);
    }

    private static XElement? In(List<XElement> titles, int language) =>
        titles.Find(title => title.Attribute("languagecode")?.Value == language.ToString(CultureInfo.InvariantCulture));

    private static string TextOf(XElement title) => title.Attribute("description")?.Value ?? "";
}
