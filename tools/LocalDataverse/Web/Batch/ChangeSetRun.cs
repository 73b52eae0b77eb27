using ProjectOpsClose.LocalDataverse.Engine;
namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>Runs a change set: all of its members, or none. The first that fails is the answer to the whole.</summary>
internal sealed class ChangeSetRun(WebApi api, WebCall batch)
{
    private readonly ContentIds contentIds = new();

    public BatchAnswer Answer(ChangeSet set)
    {
        try
        {
            using var transaction = api.BeginTransaction();
            var answer = Answer(set, transaction);
            if (answer.Error is null)
            {
                transaction.Commit();
            }

            return answer;
        }
        catch (Exception exception)
        {
            // Not a member's error, which is an answer, but the transaction's own or a reference that leads nowhere.
            return BatchAnswer.Of(ErrorAnswer.Of(exception, Preferences.None));
        }
    }

    private BatchAnswer Answer(ChangeSet set, OrganizationTransaction transaction)
    {
        var answers = new List<MemberAnswer>();
        foreach (var member in set.Members)
        {
            var answer = api.Answer(MemberCall.Of(contentIds.Resolve(member), batch), transaction);
            if (answer.Status >= 400)
            {
                return BatchAnswer.Of(answer);
            }

            contentIds.Add(member, answer);
            answers.Add(new MemberAnswer(member.ContentId, answer));
        }

        return new BatchAnswer(answers, IsChangeSet: true);
    }
}
