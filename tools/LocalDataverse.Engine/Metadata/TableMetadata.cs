using System.Diagnostics.CodeAnalysis;

namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>
/// One table: what the store, the queries, the Web API and the page are made from.
/// </summary>
internal sealed class TableMetadata(string logicalName, string entitySetName, string? primaryNameColumn, IReadOnlyList<ColumnMetadata> columns)
{
    private readonly Dictionary<string, ColumnMetadata> byName = columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);

    public string LogicalName { get; } = logicalName;

    /// <summary>The table's name in Web API addresses.</summary>
    public string EntitySetName { get; } = entitySetName;

    /// <summary>The first of <see cref="Columns"/>.</summary>
    public string PrimaryIdColumn { get; } = columns[0].LogicalName;

    public string? PrimaryNameColumn { get; } = primaryNameColumn;

    /// <summary>Rows belong to a user; otherwise to the organisation, and there is no such depth as "own".</summary>
    public bool IsUserOwned { get; } = columns.Any(column => column.LogicalName == ColumnNames.OwnerId);

    /// <summary>Kept by the host for itself: no client may see it.</summary>
    public bool IsHostOnly { get; init; }

    public IReadOnlyList<ColumnMetadata> Columns { get; } = columns;

    /// <summary>The amounts in a row's own currency; where there are any, the row has one.</summary>
    public IReadOnlyList<ColumnMetadata> Amounts { get; } = [.. columns.Where(column => column.BaseColumn is not null)];

    /// <summary>Yes or no, never nothing: a new row that leaves one out has no.</summary>
    public IReadOnlyList<ColumnMetadata> Flags { get; } = [.. columns.Where(column => column.Type is ColumnType.Boolean)];

    /// <summary>The texts that read differently in each language.</summary>
    public IReadOnlyList<ColumnMetadata> Localizable { get; } = [.. columns.Where(column => column.IsLocalizable)];

    /// <summary>Indexes over several columns; every lookup column has one of its own without being named here.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Indexes { get; init; } = [];

    /// <summary>The column of this name. A name that the table hasn't is the caller's mistake: a fault.</summary>
    public ColumnMetadata Column(string? logicalName) =>
        TryGetColumn(logicalName, out var column) ? column : throw Fault.UnknownColumn(LogicalName, logicalName);

    public bool TryGetColumn(string? logicalName, [NotNullWhen(true)] out ColumnMetadata? column) => byName.TryGetValue(logicalName ?? "", out column);

    public bool HasColumn(string logicalName) => byName.ContainsKey(logicalName);

    public override string ToString() => LogicalName;
}
