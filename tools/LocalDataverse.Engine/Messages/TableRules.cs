using ProjectOpsClose.LocalDataverse.Engine.Metadata;

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
