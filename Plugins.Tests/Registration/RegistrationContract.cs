namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>
/// The packed solution says what is registered. Each other source tells some topics of it: of these it must say everything
/// that the solution says, the same, and nothing besides.
/// </summary>
internal static class RegistrationContract
{
    /// <summary>The first difference in the order of kinds, keys and names, in words; null where all agree.</summary>
    public static string? FirstDifference(RegistrationSources sources)
    {
        var registered = ZipFacts.Of(sources.Zip).ToList();
        return Difference("the dll", DllFacts.Of(sources.Dll), DllFacts.Topics, registered)
            ?? Difference("spkl.json", SpklFacts.Of(sources.SpklJson), SpklFacts.Topics, registered)
            ?? Difference("the README", ReadmeFacts.Of(sources.Readme), ReadmeFacts.Topics, registered);
    }

    private static string? Difference(
        string source, IEnumerable<Fact> told, IReadOnlySet<(string Kind, string Name)> topics, List<Fact> registered)
    {
        var said = BySubject(told);
        var expected = BySubject(registered.Where(fact => topics.Contains(fact.Topic)));
        return said.Keys.Union(expected.Keys).Order(StringComparer.Ordinal)
            .Where(subject => said.GetValueOrDefault(subject) != expected.GetValueOrDefault(subject))
            .Select(subject => $"{subject}: {source} says {Quoted(said, subject)}, the packed solution {Quoted(expected, subject)}.")
            .FirstOrDefault();
    }

    /// <summary>A source that says two things of one subject says both.</summary>
    private static Dictionary<string, string> BySubject(IEnumerable<Fact> facts) => facts
        .GroupBy(fact => fact.Subject, fact => fact.Value)
        .ToDictionary(group => group.Key, group => string.Join(" and ", group.Distinct(StringComparer.Ordinal)));

    private static string Quoted(Dictionary<string, string> facts, string subject) =>
        facts.TryGetValue(subject, out var value) ? $"'{value}'" : "nothing";
}
