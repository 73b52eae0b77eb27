using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
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
            using var organization = Organization.Open();
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
            Console.Error.WriteLine($"{solutionZip}: {failure.Message}");
            return 2;
        }

        return view.Conclude() ? 0 : 1;
    }
}
