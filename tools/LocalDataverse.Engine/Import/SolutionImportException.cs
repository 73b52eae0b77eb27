namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// The zip can't be imported, and nothing was changed. The message says everything that is wrong, one line each, with the
/// member of the zip.
/// </summary>
public sealed class SolutionImportException : Exception
{
    internal SolutionImportException(string problem, Exception? innerException = null)
        : base(problem, innerException) => Problems = [problem];

    internal SolutionImportException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
