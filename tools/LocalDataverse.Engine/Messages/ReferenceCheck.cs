using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>No row ends up referring to one that isn't there.</summary>
internal static class ReferenceCheck
{
    public static void DemandTargets(Operation operation, Entity row)
    {
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
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
