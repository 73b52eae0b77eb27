using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Engine.Query;
using ProjectOpsClose.LocalDataverse.Engine.Security;
using ProjectOpsClose.LocalDataverse.Web.Rows;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>Where the page is and who may use it: there is no sign-in here, the user is chosen on the page.</summary>
internal sealed record SessionAnswer(
    string Environment, SessionSolution? Solution, bool CustomizedClose, int BaseLanguage, IReadOnlyList<SessionUser> Users)
{
    public static SessionAnswer Of(Organization organization)
    {
        var solution = Rows(organization, TableNames.Solution, "installedon", ColumnNames.UniqueName, "version").LastOrDefault();
        var users = Rows(organization, TableNames.SystemUser, "createdon", "fullname").Where(user => user.Id != organization.SystemUserId);
        return new SessionAnswer(
            "LOCAL DEMO",
            solution is null ? null : new SessionSolution(solution.GetAttributeValue<string>(ColumnNames.UniqueName), solution.GetAttributeValue<string>("version")),
            organization.CustomizedClose,
            OrganizationFacts.BaseLanguage,
            [.. users.Select(user => SessionUser.Of(organization, user))]);
    }

    // Rows of one moment are told apart by the order in which they were written.
    private static DataCollection<Entity> Rows(Organization organization, string table, string order, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.AddOrder(order, OrderType.Ascending);
        query.AddOrder(ColumnNames.VersionNumber, OrderType.Ascending);
        return organization.SystemService.RetrieveMultiple(query).Entities;
    }
}

/// <summary>The solution that was imported last.</summary>
internal sealed record SessionSolution(string Name, string Version);

/// <param name="Id">Of the user.</param>
/// <param name="Name">In full.</param>
/// <param name="Language">For instance 1030.</param>
/// <param name="Culture">The same as a tag, for instance da-DK.</param>
/// <param name="Privileges">By table, what the privilege rules of a ribbon ask.</param>
internal sealed record SessionUser(Guid Id, string Name, int Language, string Culture, IReadOnlyDictionary<string, SessionRights> Privileges)
{
    private static readonly string[] Asked = [.. Tables.All.Where(table => !table.IsHostOnly).Select(table => table.LogicalName)];

    public static SessionUser Of(Organization organization, Entity user)
    {
        var language = organization.LanguageOf(user.Id);
        return new SessionUser(
            user.Id,
            user.GetAttributeValue<string>("fullname"),
            language,
            UserFormat.Of(language).Culture,
            Asked.ToDictionary(table => table, table => SessionRights.Of(right => organization.Privileges.DepthOf(user.Id, table, right) != AccessDepth.None)));
    }
}

/// <summary>Whether a user has the right to a table at any depth.</summary>
internal sealed record SessionRights(bool Read, bool Create, bool Write, bool Delete)
{
    public static SessionRights Of(Func<AccessRights, bool> has) =>
        new(has(AccessRights.Read), has(AccessRights.Create), has(AccessRights.Write), has(AccessRights.Delete));
}
