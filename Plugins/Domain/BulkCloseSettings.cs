using System;
using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What the environment variables of closing quotes in bulk say.</summary>
internal sealed class BulkCloseSettings
{
    public static readonly IReadOnlyList<string> Names = [SettingName.DraftQuotes, SettingName.SecondsPerCall];

    public const int MinSeconds = 1;

    /// <summary>
    /// Dataverse stops a message at two minutes, with every other plug-in's share included: as much again is left for the quote
    /// that was started last.
    /// </summary>
    public const int MaxSeconds = 60;
    private const int DefaultSeconds = 20;

    public BulkCloseSettings(SettingValues values)
    {
        DraftQuotes = values.Read<DraftQuotes>(SettingName.DraftQuotes);
        TimePerCall = TimeSpan.FromSeconds(values.Read(SettingName.SecondsPerCall, MinSeconds, MaxSeconds, DefaultSeconds));
        Invalid = values.Invalid;
    }

    public DraftQuotes DraftQuotes { get; }

    /// <summary>After this much time a call starts no further quote.</summary>
    public TimeSpan TimePerCall { get; }

    /// <summary>The first variable whose value isn't allowed; the other properties mean nothing then.</summary>
    public InvalidSetting? Invalid { get; }
}

/// <summary>How a draft quote is closed.</summary>
internal enum DraftQuotes
{
    /// <summary>Sales closes active quotes only, so a draft is activated first.</summary>
    ActivateThenClose,

    /// <summary>For organisations whose project quotes can't be activated, and whose drafts can be closed as they are.</summary>
    CloseDirectly,
}
