using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// A table that is there already, as a shell: its name, and its ribbon. What else it brings is refused by name. Another
/// solution may not add to the same ribbon: the platform would merge the two, this host doesn't.
/// </summary>
/// <param name="Name">The logical name.</param>
/// <param name="Ribbon">RibbonDiffXml; null when it brings none.</param>
internal sealed record TableComponent(string Name, XElement? Ribbon)
{
    /// <summary>The web resources that the ribbon takes scripts and icons from.</summary>
    public IEnumerable<string> WebResources => Ribbon is null ? [] : new Ribbon(Ribbon).WebResources;

    public static TableComponent Read(XElement part)
    {
        // The export writes the schema name: Opportunity.
        var table = part.Text("Name") is { } name ? part.KnownTable(name.ToLowerInvariant()) : null;
        DemandShell(part);
        // An export writes RibbonNotSupported in the ribbon of a table that can't have one.
        var ribbon = part.Element("RibbonDiffXml") is { HasElements: true } diff && diff.Element("RibbonNotSupported") is null ? diff : null;
        if (ribbon is not null)
        {
            RibbonCheck.Run(ribbon);
        }

        return new TableComponent(table!, ribbon);
    }

    public void Write(ComponentRows rows, string solution)
    {
        if (Ribbon is null)
        {
            return;
        }

        var known = rows.All(TableNames.LocalRibbon, (LocalRibbonTable.TableName, Name)).FirstOrDefault();
        if (known is not null && known.GetAttributeValue<string>(LocalRibbonTable.SolutionName) is { } other && other != solution)
        {
            throw new SolutionImportException(
                $"The table '{Name}' has a ribbon of the solution '{other}': this host does not merge another one with it.");
        }

        rows.Write(new Entity(TableNames.LocalRibbon, known?.Id ?? Guid.CreateVersion7())
        {
            [LocalRibbonTable.TableName] = Name,
            [LocalRibbonTable.SolutionName] = solution,
            [LocalRibbonTable.RibbonDiffXml] = In(rows.Languages).ToString(SaveOptions.DisableFormatting),
        });
    }

    /// <summary>Without the titles in languages that aren't enabled. A label that has no other is read in the first it has.</summary>
    private XElement In(IReadOnlyList<int> languages)
    {
        var ribbon = new XElement(Ribbon!);
        foreach (var titles in new Ribbon(ribbon).Labels.Elements("Titles").Select(titles => titles.Elements("Title").ToList()))
        {
            var enabled = titles.Where(title => languages.Contains((int)title.Attribute("languagecode")!)).ToList();
            titles.Except(enabled.Count > 0 ? enabled : titles.Take(1)).Remove();
        }

        return ribbon;
    }

    private static void DemandShell(XElement part)
    {
        DemandOnly(part, ["Name", "ObjectTypeCode", "EntityInfo", "RibbonDiffXml"]);
        foreach (var info in part.Elements("EntityInfo"))
        {
            DemandOnly(info, ["entity"]);
            info.Elements("entity").ToList().ForEach(entity => DemandSameTable(part, entity));
        }
    }

    private static void DemandSameTable(XElement part, XElement entity)
    {
        DemandOnly(entity, []);
        if (part.OptionalText("Name") is { } name && entity.Required("Name") is { } other && !other.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            entity.Refuse($"describes another table than <Entity> '{name}'");
        }
    }

    // An export of a shell has empty placeholders too.
    private static void DemandOnly(XElement element, string[] known)
    {
        foreach (var unknown in element.Elements().Where(child => (child.HasElements || child.Value.Length > 0) && !known.Contains(child.Name.LocalName)))
        {
            element.Refuse($"brings <{unknown.Name.LocalName}>: this host imports no more of a table than its ribbon");
        }
    }
}
