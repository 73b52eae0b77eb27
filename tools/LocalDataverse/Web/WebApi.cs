using ProjectOpsClose.LocalDataverse.Web.Actions;
using ProjectOpsClose.LocalDataverse.Web.Model;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>The Web API of one organisation, but for $batch: a call in, an answer out, errors included. Knows no socket.</summary>
internal sealed class WebApi(Organization organization)
{
    private readonly IReadOnlyList<IWebOperation> operations = Around(() => WebOperations.Of(organization));

    public WebAnswer Answer(WebCall call) => Respond(call, null);

    /// <summary>One member of a change set: what it does is committed with the others, or not at all.</summary>
    public WebAnswer Answer(WebCall call, OrganizationTransaction transaction) => Respond(call, transaction);

    /// <summary>The transaction of a change set.</summary>
    public OrganizationTransaction BeginTransaction() => organization.BeginTransaction();

    private static IReadOnlyList<IWebOperation> Around(Func<IEnumerable<OperationSignature>> declared) =>
    [
        new ServiceDocument(declared),
        new ChoiceDefinitions(),
        new EntityDefinitions(),
        new UnbuiltOperation(declared),
        new DeclaredOperation(declared),
        new RowOperation(),
    ];

    private WebAnswer Respond(WebCall call, OrganizationTransaction? transaction)
    {
        var preferences = Preferences.None;
        try
        {
            preferences = Preferences.Read(call.Header("Prefer"));
            var answer = Route(RequestReader.Read(call, preferences, organization, transaction));
            return preferences.Applied is { } applied ? answer.With("Preference-Applied", applied) : answer;
        }
        catch (Exception exception)
        {
            return ErrorAnswer.Of(exception, preferences);
        }
    }

    private WebAnswer Route(WebRequest request) =>
        operations.Select(operation => operation.Answer(request)).FirstOrDefault(answer => answer is not null)
        ?? throw WebFault.UnknownSegment(request.Path);
}

/// <summary>
/// An action or function of the Web API, asked before the rows are: in order, the first that knows the path answers. What
/// goes wrong it throws, as <see cref="WebFault"/> or as the organisation's fault; <see cref="ErrorAnswer"/> makes the answer.
/// </summary>
internal interface IWebOperation
{
    /// <returns>Null when the path isn't this operation's.</returns>
    WebAnswer? Answer(WebRequest request);
}
