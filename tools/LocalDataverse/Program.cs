using ProjectOpsClose.LocalDataverse;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Page;
using ProjectOpsClose.LocalDataverse.Web;
using Spectre.Console;

// Redirected output has no width of its own: wide enough for the tables.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 120;
}

var command = CommandLine.Of(
    serve: options => new ServeCommand(options, new ServeView(AnsiConsole.Console))
    {
        Languages = SampleData.Languages,
        Seed = organization => SampleData.In(organization),
        AddBeside = (host, organization) => new PageEndpoints(organization).AddTo(host),
    }.RunAsync(Console.Error),
    demo: zip => DemoCommand.Run(zip, AnsiConsole.Console));
return await CommandLine.RunAsync(command, args, Console.Out, Console.Error);
