using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What the environment variables of the guard say.</summary>
internal sealed class GuardSettings
{
    public static readonly IReadOnlyList<string> Names = [SettingName.GuardScope, SettingName.BlockingQuotes];

    public GuardSettings(SettingValues values)
    {
        Scope = values.Read<GuardScope>(SettingName.GuardScope);
        BlockingQuotes = values.Read<BlockingQuotes>(SettingName.BlockingQuotes);
        Invalid = values.Invalid;
    }

    public GuardScope Scope { get; }

    public BlockingQuotes BlockingQuotes { get; }

    /// <summary>The first variable whose value isn't allowed; the other properties mean nothing then.</summary>
    public InvalidSetting? Invalid { get; }
}

/// <summary>Which open quotes stand in the way of closing their opportunity.</summary>
internal enum BlockingQuotes
{
    /// <summary>The rule of Project Operations.</summary>
    Active,

    /// <summary>The stricter rule that Microsoft's Sales troubleshooting guide gives.</summary>
    ActiveAndDraft,
}

/// <summary>Which opportunities the guard watches.</summary>
internal enum GuardScope
{
    AllOpportunities,

    /// <summary>Only opportunities whose order type is work-based.</summary>
    ProjectOpportunities,
}
