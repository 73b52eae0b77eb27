using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>What the platform does for one table, over and above writing the row. Most tables have none.</summary>
internal interface ITableRule
{
    string Table { get; }

    /// <summary>Before the row is written; may complete it.</summary>
    void Creating(Operation operation, Entity row)
    {
    }

    void Created(Operation operation, Entity row)
    {
    }

    /// <summary>Before the changes are written; may complete or refuse them.</summary>
    void Updating(Operation operation, Entity current, Entity changes)
    {
    }

    void Updated(Operation operation, Entity before, Entity changes)
    {
    }
}
