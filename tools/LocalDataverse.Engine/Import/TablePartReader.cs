using System.Xml.Linq;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>An Entity that is a shell: the name of a table of this host, and its ribbon. What else it brings is refused by name.</summary>
internal static class TablePartReader
{
    private static readonly HashSet<string> Parts = ["Name", "ObjectTypeCode", "EntityInfo", "RibbonDiffXml"];

    public static TablePart Read(XElement part)
    {
        // The export writes the schema name: Opportunity.
        var table = part.KnownTable(part.Text("Name").ToLowerInvariant());
        DemandShell(part);
        return new TablePart(table, part.Element("RibbonDiffXml") is { HasElements: true } diff ? RibbonOf(table, diff) : null);
    }

    private static void DemandShell(XElement part)
    {
        DemandOnly(part, Parts);
        foreach (var info in part.Elements("EntityInfo"))
        {
            DemandOnly(info, ["entity"]);
            info.Elements("entity").ToList().ForEach(entity => DemandSameTable(part, entity));
        }
    }

    private static void DemandSameTable(XElement part, XElement entity)
    {
        DemandOnly(entity, []);
        if (!entity.Required("Name").Equals(part.Text("Name"), StringComparison.OrdinalIgnoreCase))
        {
            throw entity.Wrong($"describes another table than <Entity> '{part.Text("Name")}'");
        }
    }

    // An export of a shell has empty placeholders too.
    private static void DemandOnly(XElement element, HashSet<string> known)
    {
        var unknown = element.Elements().FirstOrDefault(child => (child.HasElements || child.Value.Length > 0) && !known.Contains(child.Name.LocalName));
        if (unknown is not null)
        {
            throw element.Wrong($"brings <{unknown.Name.LocalName}>: this host imports no more of a table than its ribbon");
        }
    }

    private static RibbonPart RibbonOf(string table, XElement diff)
    {
        var ribbon = new Ribbon(diff);
        RibbonCheck.Run(diff, ribbon);
        return new RibbonPart(table, diff.ToString(SaveOptions.DisableFormatting))
        {
            WebResources = [.. ribbon.WebResources],
        };
    }
}
