namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>
/// Everything that is wrong with a package. Reading goes on after a refusal, so that whoever has to mend the package sees all
/// of it at once; what stands where a refused value would is never stored.
/// </summary>
internal sealed class Refusals
{
    private readonly List<string> problems = [];

    public void Add(string problem)
    {
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Does it, and keeps what it refuses.</summary>
    public void Keep(Action action)
    {
        try
        {
            action();
        }
        catch (SolutionImportException refusal)
        {
            refusal.Problems.ToList().ForEach(Add);
        }
    }

    public SolutionImportException ToException() => new([.. problems]);

    /// <exception cref="SolutionImportException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw ToException();
        }
    }
}
