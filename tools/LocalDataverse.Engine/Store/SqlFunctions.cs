using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>What the SQL of this host needs beyond SQLite's own: how Dataverse compares text, and exact decimals.</summary>
internal static class SqlFunctions
{
    /// <summary><c>like(value, pattern)</c> with T-SQL's wildcards, without regard to case.</summary>
    public const string Like = "dataverse_like";

    /// <summary><c>sum(value)</c> of exact decimals, as text; NULL when there are none.</summary>
    public const string DecimalSum = "dataverse_decimal_sum";

    public static void Register(SqliteConnection connection)
    {
        TextCollation.Register(connection);
        connection.CreateCollation(Sql.DecimalCollation, CompareDecimals);
        connection.CreateFunction<string?, string, bool?>(Like, IsLike, isDeterministic: true);
        connection.CreateAggregate<string?, decimal?, string?>(DecimalSum, null, Add, Format, isDeterministic: true);
    }

    public static decimal ParseDecimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static int CompareDecimals(string left, string right) => ParseDecimal(left).CompareTo(ParseDecimal(right));

    private static bool? IsLike(string? value, string pattern) =>
        value is null ? null : LikePattern.Matches(value, pattern);

    private static decimal? Add(decimal? sum, string? value) =>
        value is null ? sum : (sum ?? 0) + ParseDecimal(value);

    private static string? Format(decimal? sum) => sum?.ToString(CultureInfo.InvariantCulture);
}
