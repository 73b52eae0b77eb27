namespace ProjectOpsClose.Plugins.Domain;

/// <summary>How a draft quote is closed.</summary>
internal enum DraftQuotes
{
    /// <summary>Sales closes active quotes only, so a draft is activated first.</summary>
    ActivateThenClose,

    /// <summary>For organisations whose project quotes can't be activated, and whose drafts can be closed as they are.</summary>
    CloseDirectly,
}
