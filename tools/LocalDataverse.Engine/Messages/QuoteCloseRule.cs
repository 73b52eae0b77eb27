using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// A closing activity regards its quote. Creating one closes nothing: only of opportunityclose is it known that it does.
/// The subject stays as it is given, or absent: forms require it, the platform doesn't.
/// </summary>
internal sealed class QuoteCloseRule : ITableRule
{
    public string Table => TableNames.QuoteClose;

    public void Creating(Operation operation, Entity row)
    {
        if (row.ValueOf<EntityReference>(QuoteCloseColumns.Regarding) is null)
        {
            row[QuoteCloseColumns.Regarding] = row.ValueOf<EntityReference>(QuoteCloseColumns.Quote);
        }
    }
}
