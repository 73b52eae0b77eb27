using ProjectOpsClose.LocalDataverse.Engine.Metadata.Words;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// How a value reads in a language: a choice's label, a lookup's name, numbers and dates. The platform takes numbers and dates from
/// the user's format settings, which begin as their culture's.
/// </summary>
internal static class FormattedValue
{
    /// <summary>Null for what has no other form, such as text.</summary>
    public static string? Of((TableMetadata Table, ColumnMetadata Column) source, object? value, int language) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => Label(source, option.Value, language),
        bool flag => PlatformWords.Of(flag, language),
        decimal number => number.ToString("n2", UserFormat.Of(language).Numbers),
        int number => number.ToString("n0", UserFormat.Of(language).Numbers),
        DateTime date => UserFormat.Of(language).Write(date, dayOnly: source.Column.IsDateOnly),
        _ => null,
    };

    /// <summary>With the currency's symbol, and as many decimals as the currency has.</summary>
    public static string Of(Money money, Currency? currency, int language)
    {
        var numbers = (NumberFormatInfo)UserFormat.Of(language).Numbers.Clone();
        numbers.CurrencySymbol = currency?.Symbol ?? "";
        numbers.CurrencyDecimalDigits = currency?.Decimals ?? numbers.CurrencyDecimalDigits;
        return money.Value.ToString("c", numbers).Trim();
    }

    private static string? Label((TableMetadata Table, ColumnMetadata Column) source, int value, int language) =>
        source.Column.Options.FirstOrDefault(option => option.Value == value) is { } option
            ? PlatformWords.LabelOf(source.Table, option, language) ?? option.Label
            : null;
}
