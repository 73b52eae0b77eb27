namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

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
