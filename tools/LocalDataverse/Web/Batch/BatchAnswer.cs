namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>What one item of a batch is answered with.</summary>
/// <param name="Answers">Of a single request one; of a change set each member's, or the one error it failed with.</param>
/// <param name="IsChangeSet">The answers are in a multipart part of their own: a change set that succeeded.</param>
internal sealed record BatchAnswer(IReadOnlyList<MemberAnswer> Answers, bool IsChangeSet)
{
    /// <summary>The first that failed; null when none did.</summary>
    public WebAnswer? Error => Answers.Select(member => member.Answer).FirstOrDefault(answer => answer.Status >= 400);

    public static BatchAnswer Of(WebAnswer answer) => new([new MemberAnswer(null, answer)], IsChangeSet: false);
}

internal sealed record MemberAnswer(string? ContentId, WebAnswer Answer);
