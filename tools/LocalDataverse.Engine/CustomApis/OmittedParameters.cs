namespace ProjectOpsClose.LocalDataverse.Engine.CustomApis;

/// <summary>How an optional parameter that a request leaves out reaches the plug-in of a custom API. Both occur on the platform.</summary>
public enum OmittedParameters
{
    /// <summary>Not in the input parameters.</summary>
    Absent,

    /// <summary>A value type as 0, false or the first moment, anything else as null.</summary>
    DefaultValue,
}
