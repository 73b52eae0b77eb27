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

    /// <summary>
    /// A value that may not be sent is left out, and no error is made of it: see
    /// https://cloudblogs.microsoft.com/dynamics365/no-audience/2007/07/23/locating-attributes-that-are-valid-for-creating-or-updating-records/.
    /// </summary>
    public static void LeaveOut(Entity target, Func<ColumnMetadata, bool> refused)
    {
        var table = Tables.Get(target.LogicalName);
        foreach (var name in target.Attributes.Keys.ToList())
        {
            if (name != table.PrimaryIdColumn && table.TryGetColumn(name, out var column) && refused(column))
            {
                target.Attributes.Remove(name);
            }
        }
    }

    /// <summary>What Create takes. The state has a rule of its own: the first one may be named, no other.</summary>
    public static bool IsNotForCreate(ColumnMetadata column) =>
        !column.ValidForCreate && column.Type is not ColumnType.State;

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
