namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>The database file can't be used; the message says why, for the person who named the file.</summary>
internal sealed class DatabaseFileException(string message, Exception? innerException = null)
    : Exception(message, innerException);
