using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;
using ProjectOpsClose.LocalDataverse.Web;

namespace ProjectOpsClose.LocalDataverse.Page;

/// <summary>What the imported solution adds to the command bars of a table, in the language of the one who looks.</summary>
internal sealed class RibbonResource(Organization organization)
{
    private const string Table = "table";
    private const string Language = "language";

    public WebAnswer Answer(PageRequest request)
    {
        request.DemandVerb("GET");
        var parameters = request.Parameters(Table, Language);
        var ribbon = organization.RibbonOf(TableIn(parameters));
        var language = PageRequest.Number(parameters, Language, OrganizationFacts.BaseLanguage);
        return PageAnswer.Json(json => new RibbonJson(json, ribbon, language).Write(library => WebResources.DependenciesOf(organization, library)));
    }

    private static string TableIn(IReadOnlyDictionary<string, string> parameters)
    {
        var name = parameters.GetValueOrDefault(Table) ?? throw WebFault.BadUrl($"The query parameter '{Table}' is missing.");
        return Tables.TryGet(name, out var table) && !table.IsHostOnly ? name : throw WebFault.NoSuchTable(name);
    }
}
