using System.Globalization;
using System.Linq;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>What people typed, fit to stand in a sentence of ours.</summary>
internal static class PlainText
{
    /// <summary>A name may hold 300 characters; five of them would drown the sentence.</summary>
    private const int MaxLength = 100;
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Number and name, whichever of them there are.</summary>
    public static string Of(ReadableQuote quote)
    {
        var number = Of(quote.Number);
        var name = Of(quote.Name);
        if (number.Length == 0)
        {
            return name.Length == 0 ? "?" : name;
        }

        return name.Length == 0 ? number : $"{number} ({name})";
    }

    /// <summary>Its number; a quote without one is told by its id.</summary>
    public static string Of(OpenQuote quote) => string.IsNullOrWhiteSpace(quote.Number) ? quote.Id.ToString() : Of(quote.Number);

    /// <summary>On one line, without characters that end a line or turn its direction.</summary>
    public static string OneLine(string? text) => new string((text ?? "").Select(c => IsInvisible(c) ? ' ' : c).ToArray()).Trim();

    /// <summary>On one line, and not too long.</summary>
    public static string Of(string? text)
    {
        var line = OneLine(text);
        return line.Length <= MaxLength ? line : line.Substring(0, CutAt(line)).TrimEnd() + "…";
    }

    /// <summary>The two joiners are left: they belong to words and emoji.</summary>
    private static bool IsInvisible(char c) => c is not (ZeroWidthNonJoiner or ZeroWidthJoiner) && char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Never between the two halves of a surrogate pair.</summary>
    private static int CutAt(string line) => char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
}
