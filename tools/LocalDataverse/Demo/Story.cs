using ProjectOpsClose.LocalDataverse.Engine;
namespace ProjectOpsClose.LocalDataverse.Demo;

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
        closings.QuotesAreClosed();
        closings.ProjectOpportunityIsWon();
    }
}
