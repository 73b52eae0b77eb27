using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using ProjectOpsClose.Plugins.Tests.TestKit;
using ProjectOpsClose.TestKit;
using TestOrganization = ProjectOpsClose.Plugins.Tests.TestKit.TestOrganization;

namespace ProjectOpsClose.Plugins.Tests;

/// <summary>What README and admin guide say of errors is what the host answers: the code, and the text that stands beside it.</summary>
public sealed partial class ErrorClaimTests
{
    /// <summary>Requests that fail, by what is wrong.</summary>
    private static readonly Dictionary<string, Lazy<Told>> Failures = new()
    {
        ["a quote is active"] = Failure(active: 1, Closing.Win),
        ["the request names no opportunity"] = Failure(active: 1, _ => Closing.Win(new Entity("opportunityclose"))),
        ["a parameter is wrong"] = Failure(active: 1, id => BulkClose.Request(id, BulkClose.With("Status", 7))),
        ["a setting is wrong"] = Failure(active: 1, Closing.Lose, "opsclose_BlockingQuotes", "Sometimes"),
        ["Project Operations isn't there"] = Failure(active: 1, Closing.Win, "opsclose_GuardScope", "ProjectOpportunities", projectOperations: false),
        ["another plug-in refuses a quote"] = Failure(active: 1, id => BulkClose.Request(id), foreign: Refusing("Close")),
        ["another plug-in lets an exception out"] = Failure(active: 1, id => BulkClose.Request(id), foreign: Throwing("Close")),
        ["the opportunity is hidden from who closes it"] = Failure(active: 1, Create, opportunities: Reads.Own),
        ["the opportunity is hidden from who closes its quotes"] = Failure(active: 1, id => BulkClose.Request(id), opportunities: Reads.Own),
        ["there is no such opportunity"] = Failure(active: 0, _ => BulkClose.Request(Guid.NewGuid())),
        ["the user reads no quotes"] = Failure(active: 1, id => BulkClose.Request(id), quotes: Reads.None),
        ["there are too many quotes to count"] = Failure(active: 50_001, Closing.Win),
    };

    public static TheoryData<string> AllFailures => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(AllFailures))]
    public void Guide_CodeThatTheHostAnswers_HasItsTextAndTheTranslationToo(string failure)
    {
        var told = Failures[failure].Value;

        Assert.All([told.English, told.Danish], fault => Assert.Contains(TextsOf(fault.SubCode()), text => Regex.IsMatch(fault.Message, $"^{Regex.Escape(text).Replace("…", ".+", StringComparison.Ordinal)}")));
    }

    [Theory]
    [InlineData("README.md", "| active quotes, but the user can't read the opportunity itself |", "the opportunity is hidden from who closes it")]
    [InlineData("README.md", "such as an opportunity that the caller can't read", "the opportunity is hidden from who closes its quotes")]
    [InlineData("README.md", "Dataverse refuses to aggregate over more than 50,000 rows", "there are too many quotes to count")]
    [InlineData("admin-guide.md", "| read the refusal with its numbers |", "the opportunity is hidden from who closes it")]
    [InlineData("admin-guide.md", "More than 50,000 open quotes of one opportunity", "there are too many quotes to count")]
    public void Document_ErrorThatItPromises_IsWhatTheHostAnswers(string document, string claim, string failure)
    {
        var line = Assert.Single(Lines(document), line => line.Contains(claim, StringComparison.Ordinal));

        var fault = Failures[failure].Value.English;

        Assert.Contains($"error {fault.SubCode()}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_ReachEveryCode() => Assert.Equal(
        Enum.GetValues<Plugins.Messages.ErrorCode>().Select(code => (int)code),
        Failures.Where(failure => failure.Key != "there are too many quotes to count").Select(failure => failure.Value.Value.English.SubCode()).Distinct().Order());

    /// <summary>Of a symptom's row, which has the code behind why, and the same in the Danish page of texts.</summary>
    private static IEnumerable<string> TextsOf(int code)
    {
        var rows = Lines("admin-guide.md").Where(line => line.StartsWith("| “", StringComparison.Ordinal)).Select(line => line.Split('|'));
        var symptoms = rows.Where(row => row[2].Contains(string.Create(CultureInfo.InvariantCulture, $"({code})"), StringComparison.Ordinal));
        var english = symptoms.SelectMany(row => Quoted().Matches(row[1])).Select(text => text.Groups[1].Value).ToList();
        var danish = Lines("1030.md").Select(line => Placeholder().Replace(line, "…").Split(" | ")).Where(row => row.Length == 3);
        return english.Concat(danish.Where(row => english.Contains(row[2].TrimEnd(' ', '|'))).Select(row => row[1]));
    }

    private static string[] Lines(string document) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, document));

    private static Lazy<Told> Failure(
        int active, Func<Guid, OrganizationRequest> request, string? variable = null, string? value = null, bool projectOperations = true,
        TestStep? foreign = null, Reads opportunities = Reads.All, Reads quotes = Reads.All) => new(() =>
    {
        using var organization = new TestOrganization(projectOperations: projectOperations, foreign: foreign);
        if (variable is not null)
        {
            organization.SetVariable(variable, value!);
        }

        var opportunity = (projectOperations ? new OpportunityBuilder() : new OpportunityBuilder().WithoutType()).WithActive(active).In(organization);
        OrganizationServiceFault Fault(int language) =>
            organization.Fault(organization.AddUser(language, quotes, opportunities: opportunities), request(opportunity));
        return new Told(Fault(TestOrganization.English), Fault(TestOrganization.Danish));
    });

    private static OrganizationRequest Create(Guid opportunity) => new CreateRequest { Target = Closing.CloseRow(opportunity) };

    private static TestStep Refusing(string message) => new(message, "quote", _ => throw new InvalidPluginExecutionException("Not this one."));

    private static TestStep Throwing(string message) => new(message, "quote", _ => throw new InvalidOperationException("Not for users."));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();

    /// <summary>What an English and a Danish user are told of the same failure.</summary>
    private sealed record Told(OrganizationServiceFault English, OrganizationServiceFault Danish);
}
