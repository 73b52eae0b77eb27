using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// How a value reads: a choice's label, a lookup's name, numbers and dates. Danish for who has chosen it, English for
/// everybody else; the platform takes numbers and dates from the user's format settings, and the currency's symbol.
/// </summary>
internal static class FormattedValue
{
    /// <summary>Null for what has no other form, such as text.</summary>
    public static string? Of(ColumnMetadata? column, object? value, int language)
    {
        var format = ValueFormat.For(language);
        return value switch
        {
            EntityReference reference => reference.Name,
            OptionSetValue option => Label(column, option.Value, format),
            bool flag => flag ? format.Yes : format.No,
            Money money => money.Value.ToString("n2", format.Numbers),
            decimal number => number.ToString("n2", format.Numbers),
            int number => number.ToString("n0", format.Numbers),
            DateTime date when column is { IsDateOnly: true } => date.ToString(format.Date, format.Dates),
            DateTime time => time.ToString($"{format.Date} {format.Time}", format.Dates),
            _ => null,
        };
    }

    private static string? Label(ColumnMetadata? column, int value, ValueFormat format) =>
        column?.Options.FirstOrDefault(option => option.Value == value) is { } option ? format.Label(option) : null;
}
