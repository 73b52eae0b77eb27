namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

internal sealed record ColumnMetadata(string LogicalName, ColumnType Type)
{
    /// <summary>Of a String or Memo, in UTF-16 units.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a text: who reads it reads the label in their language that the import of a solution has brought.</summary>
    public bool IsLocalizable { get; init; }

    /// <summary>Of a Lookup: the tables it may point to.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Of a Picklist, State or Status. Empty: organisations differ here, so any value is taken.</summary>
    public IReadOnlyList<OptionMetadata> Options { get; init; } = [];

    /// <summary>Of a number: the least that the column takes; null: as little as its type holds.</summary>
    public decimal? Min { get; init; }

    /// <summary>Of a number: the most that the column takes; null: as much as its type holds.</summary>
    public decimal? Max { get; init; }

    /// <summary>Of a Money: the column of the same amount in the base currency; null: it is such a column itself.</summary>
    public string? BaseColumn { get; init; }

    /// <summary>Of a DateTime: it holds a calendar day, so the time of day is dropped.</summary>
    public bool IsDateOnly { get; init; }

    /// <summary>Whether clients may send it with Create. The store itself takes every column.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether clients may send it with Update. The store itself takes every column.</summary>
    public bool ValidForUpdate { get; init; } = true;

    public bool IsChoice => Type is ColumnType.Picklist or ColumnType.State or ColumnType.Status;

    public bool IsText => Type is ColumnType.String or ColumnType.Memo;

    public bool HasSeveralTargets => Targets.Count > 1;
}

/// <summary>The column types of Dataverse that this host knows.</summary>
internal enum ColumnType
{
    Uniqueidentifier,
    String,
    Memo,
    Integer,
    BigInt,
    Decimal,
    Money,
    Boolean,
    DateTime,
    Picklist,
    State,
    Status,

    /// <summary>One or more target tables; owner and customer columns too.</summary>
    Lookup,
}

/// <param name="Value">As rows have it.</param>
/// <param name="Label">In the organisation's base language; <see cref="Words.PlatformWords"/> has the other ones.</param>
/// <param name="State">Of a status reason: the state it belongs to.</param>
internal sealed record OptionMetadata(int Value, string Label, int? State = null)
{
    /// <summary>Of a state: the status reason a row gets when only the state is set.</summary>
    public int? DefaultStatus { get; init; }
}
