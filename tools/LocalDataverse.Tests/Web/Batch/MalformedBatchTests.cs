using CsCheck;
using ProjectOpsClose.LocalDataverse.Tests.TestKit;
using ProjectOpsClose.LocalDataverse.Tests.Web.Actions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

/// <summary>A batch, or an action's body, with pieces cut out, doubled or overwritten: answered, never with a fault of the host's own.</summary>
public sealed class MalformedBatchTests : IDisposable
{
    private const string Create = "POST accounts HTTP/1.1\nContent-Type: application/json\n\n{\"name\":\"Yard\"}";
    private static readonly string Batch = BatchText.Of(BatchText.ChangeSet(Create, Create));
    private static readonly string Win =
        $"{{\"Status\":3,\"OpportunityClose\":{{\"subject\":\"Won\",\"opportunityid@odata.bind\":\"/opportunities({Guid.NewGuid()})\"}}}}";

    private readonly TestOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Batch_PiecesChanged_IsAnsweredAndKeepsNothingOnAnError()
    {
        var client = new ApiClient(organization);
        var accounts = 0;
        Damage(Batch).Sample(
            text =>
            {
                var answer = client.Batch(text);

                Assert.True(answer.Status is 501 or < 500, $"{answer.Status} {ApiClient.Text(answer)} for {text}");
                var now = organization.All("account").Count;
                Assert.True(answer.Status < 400 || now == accounts, $"An error kept a row: {text}");
                accounts = now;
            },
            iter: 2_000,
            threads: 1);
    }

    [Fact]
    public void Action_BodyChanged_IsRefusedWithADataverseError()
    {
        var client = new ApiClient(organization);
        Damage(Win).Sample(
            text =>
            {
                var answer = client.Post("WinOpportunity", text);

                Assert.True(answer.Status is 501 or (>= 400 and < 500), $"{answer.Status} for {text}");
                Assert.Contains("\"message\":", ApiClient.Text(answer), StringComparison.Ordinal);
            },
            iter: 2_000,
            threads: 1);
    }

    private static Gen<string> Damage(string text) => Gen.Select(
        Gen.Int[0, text.Length - 1], Gen.Int[0, 12], Gen.OneOf(Gen.Const(""), Gen.String[Gen.Char[' ', '~'], 0, 4], Gen.OneOf("\n", "\r\n", "--b", "--c--\n", "\0", ":", "{", "\"")),
        (start, length, by) => (start, length, by)).Array[1, 3].Select(changes => changes.Aggregate(text, (damaged, change) =>
        {
            var start = Math.Min(change.start, damaged.Length);
            return damaged[..start] + change.by + damaged[Math.Min(damaged.Length, start + change.length)..];
        }));
}
