using System.Text.Json;
using ProjectOpsClose.LocalDataverse.Web.Model;

namespace ProjectOpsClose.LocalDataverse.Web.Body;

/// <summary>A column's value from JSON to the SDK's type. What fits the type but not the column, the organisation refuses.</summary>
internal static class ColumnValue
{
    public static object? Read(string name, ColumnMetadata column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return (value.ValueKind, column.Type) switch
        {
            (JsonValueKind.String, ColumnType.String or ColumnType.Memo) => value.GetString(),
            (JsonValueKind.String, ColumnType.Uniqueidentifier) when Guid.TryParseExact(value.GetString(), "D", out var id) => id,
            (JsonValueKind.String, ColumnType.DateTime) when Date(column, value) is { } date => date,
            (JsonValueKind.True or JsonValueKind.False, ColumnType.Boolean) => value.GetBoolean(),
            (JsonValueKind.Number, ColumnType.Integer) when value.TryGetInt32(out var number) => number,
            (JsonValueKind.Number, ColumnType.BigInt) when value.TryGetInt64(out var number) => number,
            (JsonValueKind.Number, ColumnType.Decimal) when value.TryGetDecimal(out var number) => number,
            (JsonValueKind.Number, ColumnType.Money) when value.TryGetDecimal(out var number) => new Money(number),
            (JsonValueKind.Number, _) when column.IsChoice && value.TryGetInt32(out var number) => new OptionSetValue(number),
            _ => throw WebFault.BadBody($"Cannot convert the value of '{name}' to the expected type 'Edm.{TableTypes.KindOf(column)}'."),
        };
    }

    // A moment without offset is one in UTC, as the platform takes it.
    private static DateTime? Date(ColumnMetadata column, JsonElement value)
    {
        if (column.IsDateOnly)
        {
            return DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
                : null;
        }

        return value.TryGetDateTime(out var moment)
            ? moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc)
            : null;
    }
}
