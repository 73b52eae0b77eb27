using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Web.Query;

namespace ProjectOpsClose.LocalDataverse.Web.Rows;

/// <summary>A row with the rows that $expand brings along.</summary>
internal sealed record ResultRow(Entity Row)
{
    public Dictionary<Expansion, IReadOnlyList<ResultRow>> Related { get; } = [];
}
