using Microsoft.Crm.Sdk.Messages;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>
/// A question without parameters that everybody may ask. See https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.whoamirequest
/// and https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveversionrequest.
/// </summary>
internal sealed class QuestionHandler(string name, Func<Operation, OrganizationResponse> answer) : IMessageHandler
{
    // Clients look at the first two numbers; no build of the platform has these last two.
    private const string Version = "9.2.0.0";

    public static IEnumerable<QuestionHandler> All { get; } =
    [
        new("WhoAmI", WhoAmI),
        new("RetrieveVersion", _ => new RetrieveVersionResponse { Results = { ["Version"] = Version } }),
    ];

    public string RequestName => name;

    public IReadOnlyCollection<string> Parameters { get; } = [];

    public bool ReadsOnly => true;

    public MessageSubject SubjectOf(RequestParameters input) => new(name, null, Guid.Empty);

    public void Authorize(Operation operation)
    {
    }

    public OrganizationResponse Execute(Operation operation) => answer(operation);

    private static WhoAmIResponse WhoAmI(Operation operation) => new()
    {
        Results =
        {
            ["UserId"] = operation.User.Id,
            ["BusinessUnitId"] = operation.User.BusinessUnitId,
            ["OrganizationId"] = OrganizationFacts.OrganizationId,
        },
    };
}
