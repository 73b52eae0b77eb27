using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

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
