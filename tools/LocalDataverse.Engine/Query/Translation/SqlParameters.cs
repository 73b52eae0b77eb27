using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Query.Translation;

/// <summary>The values of a statement under construction: whatever a caller sends becomes one of these.</summary>
internal sealed class SqlParameters
{
    private readonly List<object> values = [];

    /// <returns>The parameter's name, to stand in the SQL.</returns>
    public string Add(object value)
    {
        if (values.Count >= QueryLimits.Values)
        {
            throw Fault.InvalidQuery($"it has more than {QueryLimits.Values} values.");
        }

        values.Add(value);
        return Sql.Parameter(values.Count - 1);
    }

    public object[] ToArray() => [.. values];
}
