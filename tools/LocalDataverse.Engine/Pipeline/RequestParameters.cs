namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>A request's parameters, typed or not: what is missing or of another type is a fault that names it.</summary>
internal sealed class RequestParameters
{
    private RequestParameters(string requestName, ParameterCollection values)
    {
        RequestName = requestName;
        Values = values;
    }

    public string RequestName { get; }

    public ParameterCollection Values { get; }

    /// <summary>A request crosses a process boundary on the platform: nothing that a plug-in does shows in the caller's objects.</summary>
    public static RequestParameters CopyOf(OrganizationRequest request) =>
        new(request.RequestName, ParameterCopy.Of(request.Parameters));

    public T Required<T>(string name) =>
        Values.TryGetValue(name, out var value) && value is not null ? Optional<T>(name)! : throw Fault.ParameterMissing(RequestName, name);

    /// <summary>Absent and null are the same.</summary>
    public T? Optional<T>(string name)
    {
        if (!Values.TryGetValue(name, out var value) || value is null)
        {
            return default;
        }

        return value is T typed ? typed : throw Fault.ParameterOfWrongType(RequestName, name, typeof(T), value);
    }
}

/// <summary>Deep copies of what a plug-in can change: rows, references, values. Early-bound rows become plain ones.</summary>
internal static class ParameterCopy
{
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy.Add(name, Of(value));
        }

        return copy;
    }

    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id)
        {
            RowVersion = row.RowVersion,
            KeyAttributes = row.KeyAttributes,
            RelatedEntities = row.RelatedEntities,
        };
        foreach (var (column, value) in row.Attributes)
        {
            copy[column] = Of(value);
        }

        return copy;
    }

    private static object? Of(object? value) => value switch
    {
        Entity row => Of(row),
        EntityReference reference => Of(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        EntityCollection rows => new EntityCollection([.. rows.Entities.Select(Of)]) { EntityName = rows.EntityName },
        _ => value,
    };

    private static EntityReference Of(EntityReference reference) =>
        new(reference.LogicalName, reference.Id)
        {
            Name = reference.Name,
            RowVersion = reference.RowVersion,
            KeyAttributes = reference.KeyAttributes,
        };
}
