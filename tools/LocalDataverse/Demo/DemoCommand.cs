using System.ServiceModel;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using Spectre.Console;

namespace ProjectOpsClose.LocalDataverse.Demo;

/// <summary>Imports the solution, plays the story and says whether it held.</summary>
internal static class DemoCommand
{
    /// <returns>The exit code: 0 when everything held, 1 when something didn't, 2 when the solution could not be imported.</returns>
    public static int Run(string solutionZip, IAnsiConsole console)
    {
        var view = new StoryView(console);
        try
        {
            using var organization = Organization.Open(new OrganizationOptions { EnabledLanguages = SampleData.Languages });
            using var zip = File.OpenRead(solutionZip);
            view.ShowImport(Path.GetFileName(solutionZip), organization.Import(zip));
            new Story(organization, SampleData.In(organization), view).Play();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // An act that should have succeeded: the story ends here, and what held before doesn't save it.
            view.ShowError(fault.Detail.Message);
            view.Expect("the story goes on to its end", holds: false);
        }
        catch (Exception failure) when (failure is SolutionImportException or DatabaseFileException or IOException or UnauthorizedAccessException)
        {
            failure.Message.Split('\n').ToList().ForEach(problem => Console.Error.WriteLine($"{solutionZip}: {problem}"));
            return 2;
        }

        return view.Conclude() ? 0 : 1;
    }
}

/// <summary>What happens in the demonstration, act by act; each act says what must hold.</summary>
internal sealed class Story(Organization organization, SampleData data, StoryView view)
{
    public void Play()
    {
        var rows = new StoryRows(organization);
        var refusals = new RefusalActs(organization, data, rows, view);
        var closings = new ClosingActs(organization, data, rows, view);

        view.ShowRows("The project opportunity's quotes", rows.Quotes(data.ProjectOpportunity));
        refusals.InEnglish();
        refusals.InDanish();
        refusals.HiddenQuoteIsCountedAndNotNamed();
        closings.ItemOpportunityIsLost();
        closings.OtherQuotesAreClosed();
        refusals.AcceptedQuoteIsStillOpen();
        closings.AcceptedQuoteIsWon();
        closings.ProjectOpportunityIsWon();
    }
}

/// <summary>The rows that the story shows and checks, read as SYSTEM.</summary>
internal sealed class StoryRows(Organization organization)
{
    public Entity Opportunity(Guid id) => organization.SystemService.Retrieve(
        TableNames.Opportunity, id, new ColumnSet("name", "statecode", "statuscode", "actualclosedate", "actualvalue"));

    public Entity OpportunityClose(Guid opportunity) => Query(
        TableNames.OpportunityClose, "opportunityid", opportunity,
        "subject", "opportunitystatecode", "opportunitystatuscode", "actualend", "actualrevenue", "competitorid", "description").Single();

    public IReadOnlyList<Entity> Quotes(Guid opportunity) =>
        Query(TableNames.Quote, "opportunityid", opportunity, "quotenumber", "name", "statecode", "statuscode", "ownerid");

    public IReadOnlyList<Entity> QuoteCloses(Guid opportunity) =>
    [
        .. Quotes(opportunity).SelectMany(quote => Query(
            TableNames.QuoteClose, "quoteid", quote.Id, "subject", "actualend", "description", "statecode")),
    ];

    public static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private IReadOnlyList<Entity> Query(string table, string column, Guid value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder(columns[0], OrderType.Ascending);
        return [.. organization.SystemService.RetrieveMultiple(query).Entities];
    }
}
