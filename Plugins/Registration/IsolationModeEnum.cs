/// <summary>spkl's values; Dataverse's own are 1 and 2.</summary>
internal enum IsolationModeEnum
{
    None = 0,
    Sandbox = 1,
}
