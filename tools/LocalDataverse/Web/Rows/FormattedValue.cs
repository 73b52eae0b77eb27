using System.Globalization;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// How a value reads: a choice's label, a lookup's name, numbers and dates. English, whoever asks; the platform takes the
/// user's language, time zone and currency symbol.
/// </summary>
internal static class FormattedValue
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Null for what has no other form, such as text.</summary>
    public static string? Of(ColumnMetadata? column, object? value) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => Label(column, option.Value),
        bool flag => flag ? "Yes" : "No",
        Money money => money.Value.ToString("n2", Culture),
        decimal number => number.ToString("n2", Culture),
        int number => number.ToString("n0", Culture),
        DateTime date when column is { IsDateOnly: true } => date.ToString("M/d/yyyy", Culture),
        DateTime time => time.ToString("M/d/yyyy h:mm tt", Culture),
        _ => null,
    };

    private static string? Label(ColumnMetadata? column, int value) =>
        column?.Options.FirstOrDefault(option => option.Value == value)?.English;
}
