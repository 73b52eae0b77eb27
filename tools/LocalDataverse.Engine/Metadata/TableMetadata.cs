using System.Diagnostics.CodeAnalysis;
using ProjectOpsClose.LocalDataverse.Engine.Faults;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>
/// One table: what the store, the queries, the Web API and the page are made from.
/// </summary>
internal sealed class TableMetadata
{
    private readonly Dictionary<string, ColumnMetadata> byName;

    public TableMetadata(
        string logicalName, string entitySetName, string? primaryNameColumn, IReadOnlyList<ColumnMetadata> columns)
    {
        LogicalName = logicalName;
        EntitySetName = entitySetName;
        PrimaryIdColumn = columns[0].LogicalName;
        PrimaryNameColumn = primaryNameColumn;
        Columns = columns;
        byName = columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
        Amounts = [.. columns.Where(column => column.BaseColumn is not null)];
        Flags = [.. columns.Where(column => column.Type is ColumnType.Boolean)];
        Localizable = [.. columns.Where(column => column.IsLocalizable)];
        IsUserOwned = byName.ContainsKey(ColumnNames.OwnerId);
    }

    public string LogicalName { get; }

    /// <summary>The table's name in Web API addresses.</summary>
    public string EntitySetName { get; }

    /// <summary>The first of <see cref="Columns"/>.</summary>
    public string PrimaryIdColumn { get; }

    public string? PrimaryNameColumn { get; }

    /// <summary>Rows belong to a user; otherwise to the organisation, and there is no such depth as "own".</summary>
    public bool IsUserOwned { get; }

    /// <summary>Kept by the host for itself: no client may see it.</summary>
    public bool IsHostOnly { get; init; }

    public IReadOnlyList<ColumnMetadata> Columns { get; }

    /// <summary>The amounts in a row's own currency; where there are any, the row has one.</summary>
    public IReadOnlyList<ColumnMetadata> Amounts { get; }

    /// <summary>Yes or no, never nothing: a new row that leaves one out has no.</summary>
    public IReadOnlyList<ColumnMetadata> Flags { get; }

    /// <summary>The texts that read differently in each language.</summary>
    public IReadOnlyList<ColumnMetadata> Localizable { get; }

    /// <summary>Indexes over several columns; every lookup column has one of its own without being named here.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Indexes { get; init; } = [];

    /// <summary>The column of this name. A name that the table hasn't is the caller's mistake: a fault.</summary>
    public ColumnMetadata Column(string? logicalName) =>
        TryGetColumn(logicalName, out var column) ? column : throw Fault.UnknownColumn(LogicalName, logicalName);

    public bool TryGetColumn(string? logicalName, [NotNullWhen(true)] out ColumnMetadata? column)
    {
        column = null;
        return logicalName is not null && byName.TryGetValue(logicalName, out column);
    }

    public bool HasColumn(string logicalName) => byName.ContainsKey(logicalName);

    public override string ToString() => LogicalName;
}
