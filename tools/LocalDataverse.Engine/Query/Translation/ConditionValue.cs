using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>
/// The values of conditions in SQLite's terms. Dataverse takes plain values only (a Guid, not an EntityReference; an
/// int, not an OptionSetValue), and text in place of any of them: that is how FetchXML writes them.
/// </summary>
internal static class ConditionValue
{
    public static object Stored(string table, ColumnMetadata column, object value)
    {
        object? stored = column.Type switch
        {
            ColumnType.Uniqueidentifier or ColumnType.Lookup => Id(value),
            ColumnType.String or ColumnType.Memo => value as string,
            ColumnType.Boolean => Boolean(value),
            ColumnType.DateTime => Date(column, value),
            ColumnType.Decimal => Number(value)?.ToString(CultureInfo.InvariantCulture),
            ColumnType.Money => Money(value),
            _ => Integer(value),
        };
        return stored ?? throw Fault.BadConditionValue(table, column.LogicalName, Expected(column.Type), value);
    }

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup => "System.Guid",
        ColumnType.String or ColumnType.Memo => "System.String",
        ColumnType.Boolean => "System.Boolean",
        ColumnType.DateTime => "System.DateTime",
        ColumnType.Decimal => "System.Decimal",
        ColumnType.Money => "System.Decimal with at most 4 decimals",
        ColumnType.BigInt => "System.Int64",
        _ => "System.Int32",
    };

    private static byte[]? Id(object value) => value switch
    {
        Guid id => StoredValue.Id(id),
        string text when Guid.TryParse(text, out var id) => StoredValue.Id(id),
        _ => null,
    };

    public static long? Integer(object value) => value switch
    {
        int number => (long)number,
        long number => number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            => number,
        _ => null,
    };

    private static long? Boolean(object value) => value switch
    {
        bool flag => flag ? 1L : 0L,
        int and (0 or 1) => (long)(int)value,
        "1" => 1L,
        "0" => 0L,
        string text when bool.TryParse(text, out var flag) => flag ? 1L : 0L,
        _ => null,
    };

    private static decimal? Number(object value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        string text when decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            => number,
        _ => null,
    };

    // Rounding here would let 10.00005 find 10.0001, so a fifth decimal is refused.
    private static long? Money(object value) =>
        Number(value) is { } amount && ExactNumber.TryScaleMoney(amount, out var scaled)
            && ExactNumber.MoneyFrom(scaled) == amount
            ? scaled
            : null;

    private static long? Date(ColumnMetadata column, object value) => value switch
    {
        DateTime date => StoredValue.Ticks(column, date),
        string text when DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date) => StoredValue.Ticks(column, date),
        _ => null,
    };
}
