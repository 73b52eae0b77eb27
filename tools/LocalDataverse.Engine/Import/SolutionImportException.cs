namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The zip can't be imported, and nothing was changed. The message says what is wrong and names the member of the zip.
/// </summary>
public sealed class SolutionImportException : Exception
{
    internal SolutionImportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
