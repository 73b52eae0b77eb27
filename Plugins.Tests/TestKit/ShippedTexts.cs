using System.Globalization;
using System.Resources;
using ProjectOpsClose.Plugins.Messages;
using ProjectOpsClose.SolutionFormat;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>The plug-in's texts as they lie in the dll that ships.</summary>
internal static class ShippedTexts
{
    private const string Prefix = "ProjectOpsClose.Plugins.Messages.Texts.";
    private const string Suffix = ".resources";

    /// <summary>The languages that have texts, by LCID.</summary>
    public static IReadOnlyList<int> Lcids { get; } =
    [
        .. typeof(Language).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => int.Parse(name[Prefix.Length..^Suffix.Length], CultureInfo.InvariantCulture)),
    ];

    /// <summary>Every entry of a language, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Language language)
    {
        using var reader = new ResourceReader(typeof(Language).Assembly.GetManifestResourceStream($"{Prefix}{language.Lcid}{Suffix}")!);
        return reader.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    /// <summary>Every form of a text.</summary>
    public static IEnumerable<string> Of(Language language, TextKey key) =>
        Of(language).Where(entry => PluralEntries.KeyOf(entry.Key) == $"{key}").Select(entry => entry.Value);
}
