namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>
/// The stages of the event pipeline.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.
/// </summary>
internal static class Stage
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int MainOperation = 30;
    public const int PostOperation = 40;
}
