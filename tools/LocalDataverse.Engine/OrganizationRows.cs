using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse.Engine.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine;

/// <summary>The rows that every organisation begins with, and rows seeded as they are.</summary>
internal static class OrganizationRows
{
    public static void WriteFirst(OrganizationDatabase database, OrganizationFacts facts)
    {
        using var session = database.BeginWrite();
        foreach (var row in First().Where(row => session.Find(row.LogicalName, row.Id, new ColumnSet()) is null))
        {
            Seed(session, row, facts.Now);
        }

        session.Commit();
    }

    /// <summary>What a new row leaves out gets what Create would give it; what it brings is taken, any state included.</summary>
    public static void Seed(DatabaseSession session, Entity given, DateTime now)
    {
        var table = Tables.Get(given.LogicalName);
        var id = RowTarget.IdOf(table, given);
        var row = RowTarget.Columns(table, given, id == Guid.Empty ? Guid.CreateVersion7() : id);
        if (session.Find(table.LogicalName, row.Id, new ColumnSet()) is not null)
        {
            session.Update(row);
            return;
        }

        if (row.OptionOf(ColumnNames.StateCode) is { } state)
        {
            row[ColumnNames.StatusCode] = new OptionSetValue(StateRules.StatusFor(table, row, state, row.OptionOf(ColumnNames.StatusCode)));
        }
        else
        {
            StateRules.Start(table, row);
        }

        RowStamp.Created(table, row, OrganizationFacts.SystemUserId, now);
        session.Insert(row);
    }

    private static IEnumerable<Entity> First() =>
    [
        new(TableNames.BusinessUnit, OrganizationFacts.BusinessUnitId) { ["name"] = OrganizationFacts.Name },
        new(TableNames.SystemUser, OrganizationFacts.SystemUserId)
        {
            ["fullname"] = "SYSTEM",
            ["businessunitid"] = new EntityReference(TableNames.BusinessUnit, OrganizationFacts.BusinessUnitId),
        },
        new(TableNames.Organization, OrganizationFacts.OrganizationId)
        {
            ["name"] = OrganizationFacts.Name,
            ["languagecode"] = OrganizationFacts.BaseLanguage,
        },
        .. StepMessages.All.Select(message => new Entity(TableNames.SdkMessage, message.Id) { ["name"] = message.Name }),
    ];
}
