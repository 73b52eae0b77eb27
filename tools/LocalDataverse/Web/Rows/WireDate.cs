using System.Globalization;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>Dates as the wire has them: a calendar day, or a moment in UTC down to the second and, where there is one, its fraction.</summary>
internal static class WireDate
{
    public static string Of(ColumnMetadata? column, DateTime value) =>
        value.ToString(column is { IsDateOnly: true } ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}
