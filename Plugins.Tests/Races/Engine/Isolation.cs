namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>
/// SQL Server's two kinds of READ COMMITTED. Which of them Dataverse runs on isn't documented; Azure SQL Database's default is
/// the second.
/// </summary>
/// <remarks>https://learn.microsoft.com/sql/t-sql/statements/set-transaction-isolation-level-transact-sql</remarks>
internal enum Isolation
{
    /// <summary>A query reads row by row, waits at a row that another session has written, and keeps no lock.</summary>
    Locking,

    /// <summary>A query waits for nobody: it sees what was committed when it began.</summary>
    RowVersions,
}
