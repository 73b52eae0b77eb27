using System.Text;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>From the SDK's values to SQLite's, checked against the column. <see cref="ColumnSelection"/> is the way back.</summary>
internal static class StoredValue
{
    private const string BeyondType = "no larger than its type can hold";

    private static readonly DateTime FirstDate = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Big-endian, so that ids sort by bytes as they do by text.</summary>
    public static byte[] Id(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>
    /// A date without kind is taken as UTC, as the platform takes it; a calendar day stays that day wherever it is said.
    /// </summary>
    public static long Ticks(ColumnMetadata column, DateTime date)
    {
        if (column.IsDateOnly)
        {
            return date.Date.Ticks;
        }

        return (date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date).Ticks;
    }

    /// <summary>As SQLite keeps it: long, string, byte[] or DBNull.</summary>
    public static object Of(string table, ColumnMetadata column, object? value) =>
        value is null ? DBNull.Value : From(table, column, value);

    private static object From(string table, ColumnMetadata column, object value) => column.Type switch
    {
        ColumnType.Uniqueidentifier => Id(Expect<Guid>(table, column, value)),
        ColumnType.String or ColumnType.Memo => Text(table, column, Expect<string>(table, column, value)),
        ColumnType.Integer => (long)InRange(table, column, Expect<int>(table, column, value)),
        ColumnType.BigInt => Expect<long>(table, column, value),
        ColumnType.Decimal => Decimal(table, column, InRange(table, column, Expect<decimal>(table, column, value))),
        ColumnType.Money => Money(table, column, InRange(table, column, Expect<Money>(table, column, value).Value)),
        ColumnType.Boolean => Expect<bool>(table, column, value) ? 1L : 0L,
        ColumnType.DateTime => Date(table, column, Expect<DateTime>(table, column, value)),
        ColumnType.Lookup => Reference(table, column, Expect<EntityReference>(table, column, value)),
        _ => Option(table, column, Expect<OptionSetValue>(table, column, value).Value),
    };

    private static T Expect<T>(string table, ColumnMetadata column, object value) =>
        value is T expected ? expected : throw Fault.WrongType(table, column.LogicalName, $"a {column.Type} column takes {typeof(T).Name}", value);

    private static string Text(string table, ColumnMetadata column, string text)
    {
        if (text.Length > column.MaxLength)
        {
            throw Fault.TextTooLong(table, column.LogicalName, column.MaxLength, text.Length);
        }

        return StoredText.Survives(text) ? text : throw Fault.InvalidText(table, column.LogicalName);
    }

    private static decimal InRange(string table, ColumnMetadata column, decimal number) =>
        number < column.Min || number > column.Max
            ? throw Fault.NumberOutOfRange(table, column.LogicalName, number, FormattableString.Invariant($"from {column.Min} to {column.Max}"))
            : number;

    private static string Decimal(string table, ColumnMetadata column, decimal number) =>
        Math.Abs(number) <= ExactNumber.MaxDecimal
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw Fault.NumberOutOfRange(table, column.LogicalName, number, BeyondType);

    private static long Money(string table, ColumnMetadata column, decimal amount) =>
        ExactNumber.TryScaleMoney(amount, out var scaled)
            ? scaled
            : throw Fault.NumberOutOfRange(table, column.LogicalName, amount, BeyondType);

    private static long Date(string table, ColumnMetadata column, DateTime date) =>
        date >= FirstDate ? Seconds(Ticks(column, date)) : throw Fault.DateTooEarly(table, column.LogicalName, date);

    // As the platform keeps a moment: what is less than a second is dropped.
    private static long Seconds(long ticks) => ticks - (ticks % TimeSpan.TicksPerSecond);

    private static byte[] Reference(string table, ColumnMetadata column, EntityReference reference) =>
        reference.Id != Guid.Empty && column.Targets.Contains(reference.LogicalName)
            ? Id(reference.Id)
            : throw Fault.WrongTarget(table, column.LogicalName, column.Targets, reference);

    private static long Option(string table, ColumnMetadata column, int value)
    {
        if (column.Options.Count > 0 && column.Options.All(option => option.Value != value))
        {
            throw Fault.UnknownOption(table, column.LogicalName, value, column.Options.Select(option => option.Value));
        }

        return value;
    }
}

/// <summary>SQLite keeps text as UTF-8 and reads it back up to the first 0: what neither can carry must not get in.</summary>
internal static class StoredText
{
    public static bool Survives(string text) => !text.Contains('\0') && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var index and >= 0)
        {
            if (Rune.DecodeFromUtf16(text[index..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            text = text[(index + consumed)..];
        }

        return false;
    }
}

/// <summary>Money as a whole number of ten-thousandths: exactly what SQL Server's money type holds.</summary>
internal static class ExactNumber
{
    public const decimal MaxDecimal = 100_000_000_000m;

    private const decimal Scale = 10_000m;
    private const decimal MaxMoney = long.MaxValue / Scale;

    /// <summary>More than four decimals are rounded, as the platform does; too large a number is not taken.</summary>
    public static bool TryScaleMoney(decimal amount, out long scaled)
    {
        var rounded = decimal.Round(amount, 4, MidpointRounding.AwayFromZero);
        var fits = Math.Abs(rounded) <= MaxMoney;
        scaled = fits ? (long)(rounded * Scale) : 0;
        return fits;
    }

    public static decimal MoneyFrom(long scaled) => scaled / Scale;
}
