using System.Text;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>
/// $batch: single requests, each for itself, and change sets, each one transaction. Without the preference to go on, the
/// first error ends the batch and gives it its status; what came before it stays.
/// See https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api.
/// </summary>
internal sealed class BatchHandler(WebApi api)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public WebAnswer Answer(WebCall call)
    {
        try
        {
            return Run(call);
        }
        catch (WebFault fault)
        {
            return ErrorAnswer.Of(fault, Preferences.None);
        }
    }

    private WebAnswer Run(WebCall call)
    {
        if (call.Method != "POST")
        {
            throw WebFault.WrongVerb(call.Method, "$batch", "POST");
        }

        RequestOptions.DemandNone(call);
        var continues = Preferences.Read(call.Header("Prefer")).ContinueOnError;
        var items = BatchReader.Read(call, Text(call.Body));
        var answers = new List<BatchAnswer>();
        foreach (var item in items)
        {
            answers.Add(Answer(item, call));
            if (answers[^1].Error is not null && !continues)
            {
                break;
            }
        }

        return Whole(answers, continues);
    }

    private BatchAnswer Answer(BatchItem item, WebCall call) => item switch
    {
        BatchMember member => BatchAnswer.Of(api.Answer(MemberCall.Of(member, call))),
        ChangeSet set => new ChangeSetRun(api, call).Answer(set),
        _ => throw new ArgumentException($"{item.GetType().Name} is no item of a batch.", nameof(item)),
    };

    private static WebAnswer Whole(IReadOnlyList<BatchAnswer> answers, bool continues)
    {
        var (type, body) = BatchWriter.Write(answers);
        var status = continues ? 200 : answers[^1].Error?.Status ?? 200;
        var answer = new WebAnswer(status, WebAnswer.NoContent().Headers, body).With(ContentType.Header, type);
        return continues ? answer.With("Preference-Applied", Preferences.ContinueOnErrorName) : answer;
    }

    private static string Text(byte[] body)
    {
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            throw BatchFault.Malformed("The body of the batch is not UTF-8.");
        }
    }
}

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
