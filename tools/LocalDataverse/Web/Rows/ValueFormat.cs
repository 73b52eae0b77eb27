using System.Globalization;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>How one language writes values. Said here and not asked of the machine, which may know no languages.</summary>
internal sealed record ValueFormat(string Yes, string No, string Date, string Time, Func<OptionMetadata, string> Label)
{
    private const int DanishLanguage = 1030;

    private static readonly ValueFormat English = new("Yes", "No", "M/d/yyyy", "h:mm tt", option => option.English);

    private static readonly ValueFormat Danish = new("Ja", "Nej", "dd-MM-yyyy", "HH:mm", option => option.Danish)
    {
        Numbers = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

    public NumberFormatInfo Numbers { get; private init; } = NumberFormatInfo.InvariantInfo;

    /// <summary>The separators stand in the patterns.</summary>
    public DateTimeFormatInfo Dates { get; } = DateTimeFormatInfo.InvariantInfo;

    public static ValueFormat For(int language) => language == DanishLanguage ? Danish : English;
}
