using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ProjectOpsClose.LocalDataverse.Web.Batch;

/// <summary>
/// The body of a batch's answer. Clients recognise it by the beginnings of its boundaries, and read the first line as the
/// boundary: nothing may come before it.
/// </summary>
internal sealed class BatchWriter
{
    private readonly ArrayBufferWriter<byte> body = new();

    private BatchWriter()
    {
    }

    public static (string ContentType, byte[] Body) Write(IReadOnlyList<BatchAnswer> answers)
    {
        var writer = new BatchWriter();
        var boundary = $"batchresponse_{Guid.NewGuid()}";
        foreach (var answer in answers)
        {
            writer.Line($"--{boundary}");
            writer.Item(answer);
        }

        writer.Line($"--{boundary}--");
        return (TypeOf(boundary), writer.body.WrittenSpan.ToArray());
    }

    private void Item(BatchAnswer item)
    {
        if (!item.IsChangeSet)
        {
            Member(item.Answers[0]);
            return;
        }

        var boundary = $"changesetresponse_{Guid.NewGuid()}";
        Line($"{ContentType.Header}: {TypeOf(boundary)}");
        Line("");
        foreach (var member in item.Answers)
        {
            Line($"--{boundary}");
            Member(member);
        }

        Line($"--{boundary}--");
    }

    private void Member(MemberAnswer member)
    {
        Line($"{ContentType.Header}: {ContentType.Http}");
        Line("Content-Transfer-Encoding: binary");
        if (member.ContentId is { } id)
        {
            Line($"{ContentType.ContentId}: {id}");
        }

        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {member.Answer.Status} {ReasonPhrases.GetReasonPhrase(member.Answer.Status)}"));
        foreach (var (name, value) in member.Answer.Headers)
        {
            Line($"{name}: {value}");
        }

        Line("");
        body.Write(member.Answer.Body);
        Line("");
    }

    private void Line(string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));

    private static string TypeOf(string boundary) => $"{ContentType.Multipart}; boundary={boundary}";
}

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
