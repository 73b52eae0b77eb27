using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>No row ends up referring to one that isn't there.</summary>
internal static class ReferenceCheck
{
    public static void DemandTargets(Operation operation, Entity row)
    {
        // A closing activity names what it closes twice.
        var references = row.Attributes.Values.OfType<EntityReference>()
            .DistinctBy(reference => (reference.LogicalName, reference.Id, reference.KeyAttributes is { Count: > 0 }));
        foreach (var reference in references)
        {
            var target = Tables.Get(reference.LogicalName).LogicalName;
            var isKnown = target == TableNames.TransactionCurrency && operation.Pipeline.Currencies.Get(operation.Session).Find(reference.Id) is not null;
            if (!isKnown && operation.Session.Find(target, MessageSubject.IdOf(reference), new ColumnSet()) is null)
            {
                throw Fault.RowNotFound(target, reference.Id);
            }
        }
    }
}
