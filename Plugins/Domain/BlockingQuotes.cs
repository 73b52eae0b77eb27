namespace ProjectOpsClose.Plugins.Domain;

/// <summary>Which open quotes stand in the way of closing their opportunity.</summary>
internal enum BlockingQuotes
{
    /// <summary>The rule of Project Operations.</summary>
    Active,

    /// <summary>The stricter rule that Microsoft's Sales troubleshooting guide gives.</summary>
    ActiveAndDraft,
}
