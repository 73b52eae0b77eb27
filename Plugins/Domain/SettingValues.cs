using System;
using System.Collections.Generic;
using System.Globalization;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Values of environment variables, read one by one. A variable that is absent or empty has its default.</summary>
/// <param name="values">Values by <see cref="SettingName"/>.</param>
internal sealed class SettingValues(IReadOnlyDictionary<string, string?> values)
{
    /// <summary>The first variable whose value isn't allowed; null while there is none.</summary>
    public InvalidSetting? Invalid { get; private set; }

    /// <summary>Names are compared without regard to case; a number is no name, although Enum.Parse would take one.</summary>
    public T Read<T>(string name) where T : struct, Enum
    {
        var value = Text(name);
        if (value.Length == 0)
        {
            return default;
        }

        var names = Enum.GetNames(typeof(T));
        var match = Array.Find(names, candidate => string.Equals(candidate, value, StringComparison.OrdinalIgnoreCase));
        return match is null ? Refuse<T>(name, value, names) : (T)Enum.Parse(typeof(T), match);
    }

    /// <summary>A whole number from min to max.</summary>
    public int Read(string name, int min, int max, int fallback)
    {
        var value = Text(name);
        if (value.Length == 0)
        {
            return fallback;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : Refuse<int>(name, value, $"{min}–{max}");
    }

    private string Text(string name) => values.TryGetValue(name, out var value) ? value?.Trim() ?? "" : "";

    private T Refuse<T>(string name, string value, params string[] allowed) where T : struct
    {
        Invalid ??= new InvalidSetting(name, value, allowed);
        return default;
    }
}

/// <summary>Schema names of the environment variables that the solution brings.</summary>
internal static class SettingName
{
    public const string GuardScope = "opsclose_GuardScope";
    public const string BlockingQuotes = "opsclose_BlockingQuotes";
    public const string DraftQuotes = "opsclose_DraftQuotes";
    public const string SecondsPerCall = "opsclose_SecondsPerCall";
}

/// <summary>An environment variable whose value isn't one of those allowed.</summary>
internal sealed class InvalidSetting(string name, string value, IReadOnlyList<string> allowed)
{
    public string Name { get; } = name;

    public string Value { get; } = value;

    public IReadOnlyList<string> Allowed { get; } = allowed;
}
