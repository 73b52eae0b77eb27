namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>A table or an index, and the statement that creates it.</summary>
internal sealed record SchemaObject(string Name, string CreateSql);
