using System;
using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What the environment variables say. A variable that is absent or empty has its default.</summary>
internal sealed class Settings
{
    private Settings(GuardScope guardScope, BlockingQuotes blockingQuotes, InvalidSetting? invalid)
    {
        GuardScope = guardScope;
        BlockingQuotes = blockingQuotes;
        Invalid = invalid;
    }

    public GuardScope GuardScope { get; }

    public BlockingQuotes BlockingQuotes { get; }

    /// <summary>The first variable whose value isn't allowed; the other properties mean nothing then.</summary>
    public InvalidSetting? Invalid { get; }

    /// <param name="values">Values by <see cref="SettingName"/>.</param>
    public static Settings From(IReadOnlyDictionary<string, string?> values)
    {
        InvalidSetting? invalid = null;
        var scope = Read<GuardScope>(values, SettingName.GuardScope, ref invalid);
        var blocking = Read<BlockingQuotes>(values, SettingName.BlockingQuotes, ref invalid);
        return new Settings(scope, blocking, invalid);
    }

    /// <summary>Names are compared without regard to case; a number is no name, although Enum.Parse would take one.</summary>
    private static T Read<T>(IReadOnlyDictionary<string, string?> values, string name, ref InvalidSetting? invalid)
        where T : struct, Enum
    {
        values.TryGetValue(name, out var given);
        var value = given?.Trim() ?? "";
        if (value.Length == 0) return default;

        var names = Enum.GetNames(typeof(T));
        var match = Array.Find(names, candidate => string.Equals(candidate, value, StringComparison.OrdinalIgnoreCase));
        if (match is not null) return (T)Enum.Parse(typeof(T), match);

        invalid ??= new InvalidSetting(name, value, names);
        return default;
    }
}
