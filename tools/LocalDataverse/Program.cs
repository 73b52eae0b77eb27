using ProjectOpsClose.LocalDataverse;
using ProjectOpsClose.LocalDataverse.Demo;

return CommandLine.Parse(args) switch
{
    { Error: { } error } => CommandLine.Refuse(error),
    { SolutionZip: var zip } => DemoCommand.Run(zip),
};
