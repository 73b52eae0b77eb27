using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// A definition has its schema name for itself and at most one value, and a value has its schema name for itself: see
/// https://github.com/microsoft/coe-starter-kit/issues/3101 and https://github.com/microsoft/coe-starter-kit/issues/8916.
/// </summary>
internal sealed class KeyRule(string table, params IReadOnlyList<string> keys) : ITableRule
{
    public static IEnumerable<KeyRule> All { get; } =
    [
        new(TableNames.EnvironmentVariableDefinition, ColumnNames.SchemaName),
        new(TableNames.EnvironmentVariableValue, ColumnNames.SchemaName, EnvironmentVariableDefinitionTable.EnvironmentVariableDefinitionId),
    ];

    public string Table => table;

    public void Creating(Operation operation, Entity row) => Demand(operation, "creation", row);

    public void Updating(Operation operation, Entity current, Entity changes) => Demand(operation, "update", changes);

    private void Demand(Operation operation, string write, Entity row)
    {
        foreach (var key in keys)
        {
            if (row.Attributes.TryGetValue(key, out var given) && (given is EntityReference reference ? reference.Id : given) is { } value
                && IsTaken(operation, key, value, row.Id))
            {
                throw Fault.KeyIsTaken(write, table, key, value);
            }
        }
    }

    private bool IsTaken(Operation operation, string key, object value, Guid id)
    {
        var others = new QueryExpression(table) { TopCount = 1 };
        others.Criteria.AddCondition(key, ConditionOperator.Equal, value);
        others.Criteria.AddCondition(Tables.Get(table).PrimaryIdColumn, ConditionOperator.NotEqual, id);
        return operation.Session.Query(others, RowAccess.System).Entities.Count > 0;
    }
}
