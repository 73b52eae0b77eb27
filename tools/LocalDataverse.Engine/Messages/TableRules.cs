using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>The rules of the tables that have some; the others follow none.</summary>
internal sealed class TableRules(IEnumerable<ITableRule> rules)
{
    private readonly Dictionary<string, ITableRule> rules = rules.ToDictionary(rule => rule.Table);

    public ITableRule Of(TableMetadata table) => rules.GetValueOrDefault(table.LogicalName) ?? NoRule.Instance;

    private sealed class NoRule : ITableRule
    {
        public static readonly NoRule Instance = new();

        public string Table => "";
    }
}

/// <summary>What the platform does for one table, over and above writing the row.</summary>
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
