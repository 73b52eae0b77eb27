using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// What the element of a component brings in other languages than the base language. Only those of languages that are enabled are
/// written: the others are lost until the next import.
/// </summary>
/// <param name="Row">What has the labels.</param>
internal sealed record ComponentLabels(Entity Row, IReadOnlyList<ComponentLabel> All)
{
    public static ComponentLabels Read(XElement part, Entity row) =>
        new(row, [.. Tables.Get(row.LogicalName).Localizable.SelectMany(column => Read(part, column))]);

    public void Write(ComponentRows rows) => rows.WriteLabels(Row, All
        .Where(label => label.Language != OrganizationFacts.BaseLanguage && rows.Languages.Contains(label.Language))
        .Select(label => new Entity(TableNames.LocalLabel, Guid.CreateVersion7())
        {
            [LocalLabelTable.ObjectId] = Row.Id,
            [LocalLabelTable.ColumnName] = label.Column,
            [LocalLabelTable.LanguageCode] = label.Language,
            [LocalLabelTable.Label] = label.Text,
        }));

    private static IEnumerable<ComponentLabel> Read(XElement part, ColumnMetadata column)
    {
        foreach (var label in part.Elements(column.LogicalName).Elements("label"))
        {
            var text = label.Attribute("description")?.Value ?? "";
            if (text.Length > column.MaxLength)
            {
                label.Refuse($"has a description of {text.Length} characters, where at most {column.MaxLength} may be");
            }

            yield return new ComponentLabel(column.LogicalName, label.LanguageCode(label.Required("languagecode")), text);
        }
    }
}

/// <param name="Column">Of the row.</param>
internal sealed record ComponentLabel(string Column, int Language, string Text);
