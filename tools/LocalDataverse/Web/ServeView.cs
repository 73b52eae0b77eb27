using ProjectOpsClose.LocalDataverse.Engine.Import;
using Spectre.Console;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>What the start of the host shows: what was imported, where to go, as whom.</summary>
internal sealed class ServeView(IAnsiConsole console)
{
    public void ShowImport(string zip, ImportResult result)
    {
        var kind = result.IsManaged ? "managed" : "unmanaged";
        console.MarkupLineInterpolated($"Imported {Path.GetFileName(zip)}: [bold]{result.SolutionName} {result.Version}[/], {kind}.");
        ShowParts("step", result.StepNames);
        ShowParts("custom API", result.CustomApis);
        ShowParts("environment variable", result.EnvironmentVariables);
        ShowParts("web resource", result.WebResources);
        ShowParts("ribbon of", result.Ribbons);
        ShowParts("labels left out, for the language isn't enabled", result.LanguagesLeftOut.Select(language => language.ToString(CultureInfo.InvariantCulture)));
    }

    public void ShowInstalled(string solution, Version version) =>
        console.MarkupLineInterpolated($"[bold]{solution} {version}[/] is installed already, and the zip is no newer.");

    public void ShowAddress(ServeOptions options, Organization organization)
    {
        console.MarkupLineInterpolated($"Rows are kept in {options.Database ?? "a temporary file: they are gone at the end"}.");
        console.MarkupLine("Calls run as SYSTEM, or as the user whose id is in the header MSCRMCallerID:");
        foreach (var user in UsersOf(organization))
        {
            console.MarkupLineInterpolated($"  {user.Id}  {user.GetAttributeValue<string>("fullname")}");
        }

        console.MarkupLineInterpolated($"Web API: [bold]http://localhost:{options.Port}/api/data/v9.2/[/]");
        console.MarkupLineInterpolated($"Page:    [bold]http://localhost:{options.Port}/[/]   Ctrl+C ends.");
    }

    private void ShowParts(string kind, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            console.MarkupLineInterpolated($"  {kind}  {name}");
        }
    }

    /// <summary>Those who can call: all but SYSTEM.</summary>
    public static IEnumerable<Entity> UsersOf(Organization organization)
    {
        var query = new QueryExpression(TableNames.SystemUser) { ColumnSet = new ColumnSet("fullname") };
        return organization.SystemService.RetrieveMultiple(query).Entities.Where(user => user.Id != organization.SystemUserId);
    }
}
