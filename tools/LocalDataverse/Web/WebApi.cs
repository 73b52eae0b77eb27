namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>The Web API of one organisation, but for $batch: a call in, an answer out, errors included. Knows no socket.</summary>
internal sealed class WebApi(Organization organization)
{
    private readonly IReadOnlyList<IWebOperation> operations = Actions.WebOperations.Of(organization);

    public WebAnswer Answer(WebCall call) => throw new NotImplementedException($"{operations.Count}");

    /// <summary>One member of a change set: what it does is committed with the others, or not at all.</summary>
    public WebAnswer Answer(WebCall call, OrganizationTransaction transaction) => throw new NotImplementedException();

    /// <summary>The transaction of a change set.</summary>
    public OrganizationTransaction BeginTransaction() => organization.BeginTransaction();
}
