using System;

/// <summary>
/// What spkl reads to register a step. It finds the attribute by its simple name, so each assembly brings its own.
/// The registration itself is in solution/: the ids and values here repeat it, and a test compares them.
/// </summary>
/// <remarks>https://github.com/scottdurow/SparkleXrm/wiki/spkl</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class CrmPluginRegistrationAttribute(
    string message,
    string entityLogicalName,
    StageEnum stage,
    ExecutionModeEnum executionMode,
    string filteringAttributes,
    string stepName,
    int executionOrder,
    IsolationModeEnum isolationMode) : Attribute
{
    public string Message { get; } = message;

    public string EntityLogicalName { get; } = entityLogicalName;

    public StageEnum? Stage { get; } = stage;

    public ExecutionModeEnum ExecutionMode { get; } = executionMode;

    /// <summary>Never null: spkl calls Replace on it.</summary>
    public string FilteringAttributes { get; } = filteringAttributes;

    public string Name { get; } = stepName;

    public int ExecutionOrder { get; } = executionOrder;

    public IsolationModeEnum IsolationMode { get; } = isolationMode;

    /// <summary>The step's id, the same as in solution/: spkl and the solution's import then stay in step.</summary>
    public string? Id { get; set; }

    public string? Description { get; set; }
}
