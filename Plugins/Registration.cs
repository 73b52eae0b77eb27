using System;

/// <summary>
/// What spkl reads to register a step, a custom API's plug-in or a workflow activity. It finds the attribute by its simple
/// name, so each assembly brings its own. The registration itself is in solution/: ids and values here repeat it.
/// </summary>
/// <remarks>https://github.com/scottdurow/SparkleXrm/wiki/spkl</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class CrmPluginRegistrationAttribute : Attribute
{
    /// <summary>A custom API's plug-in.</summary>
    public CrmPluginRegistrationAttribute(string message) => Message = message;

    /// <summary>A step. The filtering attributes are never null: spkl calls Replace on them.</summary>
    public CrmPluginRegistrationAttribute(
        string message,
        string entityLogicalName,
        StageEnum stage,
        ExecutionModeEnum executionMode,
        string filteringAttributes,
        string stepName,
        int executionOrder,
        IsolationModeEnum isolationMode)
    {
        Message = message;
        EntityLogicalName = entityLogicalName;
        Stage = stage;
        ExecutionMode = executionMode;
        FilteringAttributes = filteringAttributes;
        Name = stepName;
        ExecutionOrder = executionOrder;
        IsolationMode = isolationMode;
    }

    /// <summary>A workflow activity.</summary>
    public CrmPluginRegistrationAttribute(
        string name, string friendlyName, string description, string groupName, IsolationModeEnum isolationModel)
    {
        Name = name;
        FriendlyName = friendlyName;
        Description = description;
        GroupName = groupName;
        IsolationMode = isolationModel;
    }

    public string? Message { get; }

    public string? EntityLogicalName { get; }

    public StageEnum? Stage { get; }

    public ExecutionModeEnum ExecutionMode { get; }

    public string? FilteringAttributes { get; }

    public string? Name { get; }

    public int ExecutionOrder { get; }

    public IsolationModeEnum IsolationMode { get; }

    public string? FriendlyName { get; }

    /// <summary>spkl writes it to the step each time: left out, it would wipe the one that the solution ships.</summary>
    public string? Description { get; set; }

    public string? GroupName { get; }

    /// <summary>The step's id, the same as in solution/: spkl and the solution's import then stay in step.</summary>
    public string? Id { get; set; }
}

internal enum StageEnum
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}

/// <summary>spkl's values; Dataverse's own are the other way round.</summary>
internal enum ExecutionModeEnum
{
    Asynchronous = 0,
    Synchronous = 1,
}

/// <summary>spkl's values; Dataverse's own are 1 and 2.</summary>
internal enum IsolationModeEnum
{
    None = 0,
    Sandbox = 1,
}
