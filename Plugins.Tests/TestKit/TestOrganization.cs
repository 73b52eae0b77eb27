using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using ProjectOpsClose.LocalDataverse;
using ProjectOpsClose.LocalDataverse.Pipeline;
using ProjectOpsClose.LocalDataverse.Query;
using ProjectOpsClose.LocalDataverse.Security;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

/// <summary>
/// An organisation that has imported the solution: seed rows, act as a user, execute a request. Tests of the doors know
/// Dataverse by this class and the SDK alone, so that they can run on another host too.
/// </summary>
internal sealed class TestOrganization : IDisposable
{
    public const int English = 1033;
    public const int Danish = 1030;

    private readonly Organization organization;

    /// <param name="zip">What to import; the packed solution when null.</param>
    /// <param name="customizedClose">Creating an opportunityclose row closes its opportunity.</param>
    /// <param name="projectOperations">False: only Sales is installed, so opportunities have no order type.</param>
    public TestOrganization(byte[]? zip = null, bool customizedClose = false, bool projectOperations = true)
    {
        organization = Organization.Open(new OrganizationOptions { CustomizedClose = customizedClose, ProjectOperations = projectOperations });
        using var stream = new MemoryStream(zip ?? TestSolution.Zip);
        organization.Import(stream);
    }

    public Guid SystemUser => organization.SystemUserId;

    /// <summary>What the steps of the last executed request did, in order.</summary>
    public IReadOnlyList<StepRun> Steps { get; private set; } = [];

    /// <summary>The SDK calls that the steps of the last executed request made.</summary>
    public int SdkCalls => Steps.Sum(step => step.Calls.Count);

    public void Dispose() => organization.Dispose();

    /// <summary>A salesperson who may close opportunities. Language null: a user without usersettings.</summary>
    public Guid AddUser(int? language = English, Reads quotes = Reads.All)
    {
        var id = Guid.NewGuid();
        Seed(new Entity("systemuser", id) { ["fullname"] = $"User {id:N}" });
        if (language is not null) Seed(new Entity("usersettings", id) { ["uilanguageid"] = language });

        foreach (var table in (string[])["opportunity", "opportunityclose", "account", "competitor"])
            organization.Grant(id, table, AccessRights.Read | AccessRights.Write | AccessRights.Create, AccessDepth.Organization);
        organization.Grant(id, "quote", AccessRights.Read | AccessRights.Write, DepthOf(quotes));
        return id;
    }

    public void Seed(params IEnumerable<Entity> rows) => organization.Load(rows);

    public OrganizationResponse Execute(Guid user, OrganizationRequest request)
    {
        try
        {
            return organization.ServiceFor(user).Execute(request);
        }
        finally
        {
            Steps = organization.LastRequest!.StepRuns;
        }
    }

    public void SetVariable(string schemaName, string value)
    {
        var definition = Query("environmentvariabledefinition", "schemaname", schemaName).Single();
        Seed(new Entity("environmentvariablevalue", Guid.NewGuid())
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = value,
        });
    }

    public Entity Row(string table, Guid id, params string[] columns)
    {
        var request = new RetrieveRequest { Target = new EntityReference(table, id), ColumnSet = new ColumnSet(columns) };
        return ((RetrieveResponse)organization.SystemService.Execute(request)).Entity;
    }

    public int StateOf(string table, Guid id) => Row(table, id, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value;

    /// <summary>Closes quotes as somebody else would have done meanwhile.</summary>
    public void CloseDirectly(IEnumerable<Entity> quotes)
    {
        foreach (var quote in quotes)
        {
            quote["statecode"] = new OptionSetValue(3);
            quote["statuscode"] = new OptionSetValue(5);
        }

        Seed(quotes);
    }

    public IReadOnlyList<Entity> Query(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. organization.SystemService.RetrieveMultiple(query).Entities];
    }

    private static AccessDepth DepthOf(Reads quotes) => quotes switch
    {
        Reads.All => AccessDepth.Organization,
        Reads.Own => AccessDepth.Own,
        _ => AccessDepth.None,
    };
}
