using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>What the SQL of this host needs beyond SQLite's own: how Dataverse compares text, and exact decimals.</summary>
internal static class SqlFunctions
{
    /// <summary><c>like(value, pattern)</c> with T-SQL's wildcards, without regard to case.</summary>
    public const string Like = "dataverse_like";

    /// <summary><c>sum(value)</c> of exact decimals, as text; NULL when there are none.</summary>
    public const string DecimalSum = "dataverse_decimal_sum";

    /// <summary>
    /// <c>part(ticks, grouping)</c>: the number of a date's day, week and so on, by the numbers of <see cref="XrmDateTimeGrouping"/>.
    /// </summary>
    public const string DatePart = "dataverse_date_part";

    public static void Register(SqliteConnection connection)
    {
        TextCollation.Register(connection);
        connection.CreateCollation(Sql.DecimalCollation, CompareDecimals);
        connection.CreateFunction<string?, string, bool?>(Like, IsLike, isDeterministic: true);
        connection.CreateFunction<long?, long, long?>(DatePart, PartOf, isDeterministic: true);
        connection.CreateAggregate<string?, decimal?, string?>(DecimalSum, null, Add, Format, isDeterministic: true);
    }

    public static decimal ParseDecimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static int CompareDecimals(string left, string right) => ParseDecimal(left).CompareTo(ParseDecimal(right));

    private static bool? IsLike(string? value, string pattern) =>
        value is null ? null : LikePattern.Matches(value, pattern);

    // Weeks as SQL Server counts them: the first is the one that holds the first of January, and begins on a Sunday.
    private static long? PartOf(long? ticks, long grouping)
    {
        if (ticks is not { } value)
        {
            return null;
        }

        var date = new DateTime(value);
        return (XrmDateTimeGrouping)grouping switch
        {
            XrmDateTimeGrouping.Day => date.Day,
            XrmDateTimeGrouping.Week => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
            XrmDateTimeGrouping.Month => date.Month,
            XrmDateTimeGrouping.Quarter => (date.Month + 2) / 3,
            _ => date.Year,
        };
    }

    private static decimal? Add(decimal? sum, string? value) =>
        value is null ? sum : (sum ?? 0) + ParseDecimal(value);

    private static string? Format(decimal? sum) => sum?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// How Dataverse compares text: without regard to case, in every alphabet. Straight on SQLite's UTF-8 as long as that is
/// ASCII, because a query that orders thousands of rows asks tens of thousands of times.
/// </summary>
internal static class TextCollation
{
    /// <summary>
    /// <c>part(ticks, grouping)</c>: the number of a date's day, week and so on, by the numbers of <see cref="XrmDateTimeGrouping"/>.
    /// </summary>
    public const string DatePart = "dataverse_date_part";

    public static void Register(SqliteConnection connection)
    {
        var code = raw.sqlite3__create_collation_utf8(connection.Handle, Sql.TextCollation, null, (_, left, right) => Compare(left, right));
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }

    /// <returns>Below, above or at 0, as <see cref="StringComparison.OrdinalIgnoreCase"/> has it.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var index = 0; index < common; index++)
        {
            var (a, b) = (left[index], right[index]);
            if (!char.IsAscii((char)a) || !char.IsAscii((char)b))
            {
                return CompareAsText(left, right);
            }

            if (a != b && Upper(a) - Upper(b) is not 0 and var difference)
            {
                return difference;
            }
        }

        return left.Length - right.Length;
    }

    private static int Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? letter - 32 : letter;

    private static int CompareAsText(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        string.Compare(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(right), StringComparison.OrdinalIgnoreCase);
}
