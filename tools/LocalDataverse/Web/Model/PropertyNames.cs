using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Model;

/// <summary>Columns are properties of the same name, but for lookups: their ids are <c>_name_value</c>.</summary>
internal static class PropertyNames
{
    private const string Prefix = "_";
    private const string Suffix = "_value";

    public static string Of(ColumnMetadata column) =>
        column.Type == ColumnType.Lookup ? Prefix + column.LogicalName + Suffix : column.LogicalName;

    public static bool TryGetColumn(TableMetadata table, string property, [NotNullWhen(true)] out ColumnMetadata? column)
    {
        var isLookup = property.StartsWith(Prefix, StringComparison.Ordinal) && property.EndsWith(Suffix, StringComparison.Ordinal)
            && property.Length > Prefix.Length + Suffix.Length;
        var name = isLookup ? property[Prefix.Length..^Suffix.Length] : property;
        return table.TryGetColumn(name, out column) && column.Type == ColumnType.Lookup == isLookup;
    }
}
