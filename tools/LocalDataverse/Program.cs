using ProjectOpsClose.LocalDataverse;
using ProjectOpsClose.LocalDataverse.Demo;
using ProjectOpsClose.LocalDataverse.Web;
using Spectre.Console;

// Redirected output has no width of its own: wide enough for the tables.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 120;
}

return CommandLine.Parse(args) switch
{
    { Error: { } error } => CommandLine.Refuse(error),
    { IsDemo: true, SolutionZip: var zip } => DemoCommand.Run(zip, AnsiConsole.Console),
    var line => await ServeCommand.RunAsync(line),
};
