using System.ServiceModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using ProjectOpsClose.LocalDataverse.Engine.Import;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>Serves an organisation with the solution in it until Ctrl+C.</summary>
internal sealed class ServeCommand(ServeOptions options, ServeView view)
{
    /// <summary>The languages that are enabled beside English.</summary>
    public required IReadOnlyList<int> Languages { get; init; }

    /// <summary>Puts sample data into an organisation that never had any.</summary>
    public required Action<Organization> Seed { get; init; }

    /// <summary>Adds what is served beside the Web API.</summary>
    public required Action<WebApplication, Organization> AddBeside { get; init; }

    /// <param name="error">Gets why it could not begin.</param>
    /// <returns>The exit code: 0 when it was ended, 2 when it could not begin.</returns>
    public async Task<int> RunAsync(TextWriter error)
    {
        try
        {
            using var organization = Open();
            await using var host = WebHost.Build(organization, options.Port, host => AddBeside(host, organization));
            await host.StartAsync();
            view.ShowAddress(options, organization);
            await host.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync($"Port {options.Port} is in use: name another one with --port.");
            return 2;
        }
        catch (Exception failure) when (failure is SolutionImportException or DatabaseFileException or FaultException<OrganizationServiceFault>
            or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    /// <summary>
    /// With the solution, which is imported when it is absent or older than the zip's; and with sample data, when it never
    /// came in: its users show it.
    /// </summary>
    internal Organization Open()
    {
        var organization = Organization.Open(new OrganizationOptions { DatabasePath = options.Database, EnabledLanguages = Languages });
        try
        {
            Import(organization);
            if (!ServeView.UsersOf(organization).Any())
            {
                Seed(organization);
            }

            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }

    private void Import(Organization organization)
    {
        using var zip = File.OpenRead(options.SolutionZip);
        var package = organization.Read(zip);
        var (name, version) = (package.Manifest.UniqueName, package.Manifest.Version);
        if (InstalledVersion(organization, name) is { } installed && installed >= version)
        {
            view.ShowInstalled(name, installed);
        }
        else
        {
            view.ShowImport(options.SolutionZip, organization.Import(package));
        }
    }

    private static Version? InstalledVersion(Organization organization, string solution)
    {
        var query = new QueryByAttribute(TableNames.Solution) { ColumnSet = new ColumnSet("version") };
        query.AddAttributeValue(ColumnNames.UniqueName, solution);
        var row = organization.SystemService.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is null ? null : Version.Parse(row.GetAttributeValue<string>("version"));
    }
}

/// <param name="SolutionZip">The solution to import.</param>
/// <param name="Database">The file that keeps the rows; null: a temporary one.</param>
/// <param name="Port">Of loopback.</param>
internal sealed record ServeOptions(string SolutionZip, string? Database, int Port);
