namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The values of customapi.allowedcustomprocessingsteptype.</summary>
internal enum StepsAllowed
{
    None = 0,
    AsyncOnly = 1,
    SyncAndAsync = 2,
}
