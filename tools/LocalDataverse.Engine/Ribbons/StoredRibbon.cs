using System.Text;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.LocalDataverse.Engine.Ribbons;

/// <summary>The ribbon of a table, as an import left it: its form was checked then.</summary>
internal static class StoredRibbon
{
    public static Ribbon Of(DatabaseSession session, string table)
    {
        var query = new QueryByAttribute(TableNames.LocalRibbon) { ColumnSet = new ColumnSet(true) };
        query.AddAttributeValue(LocalRibbonTable.TableName, table);
        return session.Query(query, RowAccess.System).Entities.FirstOrDefault() is { } row ? Read(row) : Ribbon.None;
    }

    private static Ribbon Read(Entity row) => new(SafeXml.Parse(Encoding.UTF8.GetBytes(row.GetAttributeValue<string>(LocalRibbonTable.RibbonDiffXml))));
}
