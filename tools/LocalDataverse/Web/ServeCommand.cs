using System.ServiceModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Xrm.Sdk;
using ProjectOpsClose.LocalDataverse.Engine;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Store;
using Spectre.Console;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Serves an organisation with the solution in it until Ctrl+C.</summary>
internal static class ServeCommand
{
    /// <returns>The exit code: 0 when it was ended, 2 when it could not begin.</returns>
    public static async Task<int> RunAsync(CommandLine line)
    {
        try
        {
            var view = new ServeView(AnsiConsole.Console);
            using var organization = Open(line, view);
            await using var host = WebHost.Build(new HostOptions(organization, line.Port));
            await host.StartAsync();
            view.ShowAddress(line, organization);
            await host.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure) when (failure is SolutionImportException or DatabaseFileException or FaultException<OrganizationServiceFault>
            or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    private static Organization Open(CommandLine line, ServeView view)
    {
        var organization = Organization.Open(new OrganizationOptions { DatabasePath = line.Database });
        try
        {
            ServedOrganization.Prepare(organization, line.SolutionZip, view);
            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }
}
