/// <summary>spkl's values; Dataverse's own are the other way round.</summary>
internal enum ExecutionModeEnum
{
    Asynchronous = 0,
    Synchronous = 1,
}
