using ProjectOpsClose.LocalDataverse.Tests.Web.Actions;
using ProjectOpsClose.TestKit;
using Xunit.Abstractions;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Batch;

/// <summary>A batch, or an action's body, with pieces cut out, doubled or overwritten: answered, never with a fault of the host's own.</summary>
[Trait("Category", ManyInputs.Category)]
public sealed class MalformedBatchTests(ITestOutputHelper output) : IDisposable
{
    private const string Create = "POST accounts HTTP/1.1\nContent-Type: application/json\n\n{\"name\":\"Yard\"}";
    private static readonly string Batch = BatchText.Of(BatchText.ChangeSet(Create, Create));
    private static readonly string Win =
        $"{{\"Status\":3,\"OpportunityClose\":{{\"subject\":\"Won\",\"opportunityid@odata.bind\":\"/opportunities({Guid.NewGuid()})\"}}}}";

    private readonly ScriptedOrganization organization = new();

    public void Dispose() => organization.Dispose();

    [Fact]
    public void Batch_PiecesChanged_IsAnsweredAndKeepsNothingOnAnError()
    {
        var client = new ApiClient(organization);
        using var watch = new CommitWatch(organization.Host);
        Damage.Of(Batch, "--b", "--c--\n", "\r\n", ":").Hold(output, 2_000, text =>
        {
            var answer = client.Batch(text);

            Assert.True(answer.Status is 501 or < 500, $"{answer.Status} {ApiClient.Text(answer)} for {text}");
            var hasChanged = watch.HasChanged();
            Assert.True(answer.Status < 400 || !hasChanged, $"An error kept a row: {text}");
        });
    }

    [Fact]
    public void Action_BodyChanged_IsRefusedWithADataverseError()
    {
        var client = new ApiClient(organization);
        Damage.Of(Win).Hold(output, 2_000, text =>
        {
            var answer = client.Post("WinOpportunity", text);

            Assert.True(answer.Status is 501 or (>= 400 and < 500), $"{answer.Status} for {text}");
            Assert.Contains("\"message\":", ApiClient.Text(answer), StringComparison.Ordinal);
        });
    }
}
