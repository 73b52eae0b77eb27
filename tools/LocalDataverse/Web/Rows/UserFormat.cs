using System.Collections.Concurrent;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>
/// How a culture writes numbers and dates. Dataverse runs on Windows, this host where it is put: what Windows has otherwise than ICU
/// is said here, as far as it is known.
/// </summary>
internal sealed class UserFormat
{
    private const int English = 1033;

    private static readonly Dictionary<int, (string Date, string Time)> DatesOfWindows = new()
    {
        [1030] = ("dd-MM-yyyy", "HH:mm"),
        [1043] = ("d-M-yyyy", "HH:mm"),
        [1045] = ("dd.MM.yyyy", "HH:mm"),
        [3082] = ("dd/MM/yyyy", "H:mm"),
    };

    private static readonly ConcurrentDictionary<int, UserFormat> Known = new();

    private readonly DateTimeFormatInfo dates;

    private UserFormat(CultureInfo culture)
    {
        Culture = culture.Name;
        Numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        Numbers.NegativeSign = "-";
        dates = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        dates.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? culture.Calendar;
        dates.ShortTimePattern = dates.ShortTimePattern.Replace('\u202F', ' ');
        if (culture.LCID == English)
        {
            // ($1.00)
            Numbers.CurrencyNegativePattern = 0;
        }

        if (DatesOfWindows.TryGetValue(culture.LCID, out var pattern))
        {
            (dates.ShortDatePattern, dates.ShortTimePattern) = pattern;
            dates.TimeSeparator = ":";
        }
    }

    /// <summary>Its tag, for instance da-DK.</summary>
    public string Culture { get; }

    public NumberFormatInfo Numbers { get; }

    /// <summary>Of the culture with this language code, or English where there is no such culture.</summary>
    public static UserFormat Of(int language) => Known.GetOrAdd(language, code => new UserFormat(CultureOf(code)));

    public string Write(DateTime date, bool dayOnly) => date.ToString(dayOnly ? "d" : "g", dates);

    private static CultureInfo CultureOf(int language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (Exception unknown) when (unknown is CultureNotFoundException or ArgumentOutOfRangeException)
        {
            return CultureInfo.GetCultureInfo(English);
        }
    }
}
