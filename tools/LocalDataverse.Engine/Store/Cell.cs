namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <param name="Column">As spelled in SQL.</param>
/// <param name="Value">As SQLite keeps it: long, string, byte[] or DBNull.</param>
internal readonly record struct Cell(string Column, object Value);
