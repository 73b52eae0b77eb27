namespace ProjectOpsClose.LocalDataverse.Engine.Metadata;

/// <summary>Columns whose values together name one row of a table. No Sales table has one until an organisation defines it.</summary>
/// <param name="Table">Logical name.</param>
/// <param name="Columns">Logical names, in any order.</param>
public sealed record AlternateKey(string Table, IReadOnlyList<string> Columns);
