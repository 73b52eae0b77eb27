using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The row that Create and Update are given.</summary>
internal static class RowTarget
{
    /// <summary>The id may come as the row's Id or as its primary id column; both must then agree. Empty when in neither.</summary>
    public static Guid IdOf(TableMetadata table, Entity target)
    {
        if (target.KeyAttributes is { Count: > 0 })
        {
            throw Fault.NotSupported("Alternate keys are not supported by this host.");
        }

        if (!target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) || value is null)
        {
            return target.Id;
        }

        var id = value is Guid given
            ? given
            : throw Fault.ColumnOfWrongType(table.LogicalName, table.PrimaryIdColumn, typeof(Guid), value);
        return target.Id == Guid.Empty || target.Id == id ? id : throw Fault.IdIsFixed(table.LogicalName, table.PrimaryIdColumn);
    }

    /// <summary>The columns alone, without the id among them; rows nested in the target are refused.</summary>
    public static Entity Columns(TableMetadata table, Entity target, Guid id)
    {
        if (target.RelatedEntities is { Count: > 0 })
        {
            throw Fault.NotSupported("Related rows inside a target are not supported by this host.");
        }

        var row = new Entity(table.LogicalName, id);
        row.Attributes.AddRange(target.Attributes.Where(column => column.Key != table.PrimaryIdColumn));
        return row;
    }
}

/// <summary>Typed reading of a row that came from outside: a value of another type is a fault that names the column.</summary>
internal static class RowValue
{
    /// <summary>Absent and null are the same.</summary>
    public static T? ValueOf<T>(this Entity row, string column)
        where T : class
    {
        if (!row.Attributes.TryGetValue(column, out var value) || value is null)
        {
            return null;
        }

        return value as T ?? throw Fault.ColumnOfWrongType(row.LogicalName, column, typeof(T), value);
    }

    public static int? OptionOf(this Entity row, string column) => row.ValueOf<OptionSetValue>(column)?.Value;
}
