using System.CommandLine;
using BenchmarkDotNet.Running;
using ProjectOpsClose.Benchmarks;
using ProjectOpsClose.Benchmarks.Measurements;
using ProjectOpsClose.Benchmarks.Processes;

var filter = new Option<string[]>("--filter") { HelpName = "GLOB", Description = "Which BenchmarkDotNet ones.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["*"] };
var isLong = new Option<bool>("--long") { Description = "BenchmarkDotNet's default job in place of its short one." };
var path = new Argument<string>("path") { Description = "For instance / or /api/data/v9.2/WhoAmI." };
var (database, opportunity, user) = (new Argument<string>("database"), new Argument<Guid>("opportunity"), new Argument<Guid>("user"));
var firstAnswer = new Command("first-answer", "From starting the host to the whole first answer to one address of it.") { path };
var firstAnswers = Count("runs", 5);
firstAnswer.Add(firstAnswers);
firstAnswer.SetAction(line => FirstAnswer.MeasureAsync(line.GetValue(path)!, line.GetValue(firstAnswers)));

// The two that are hidden run in a process of their own, which another command starts.
var coldOnce = new Command("cold-once") { Hidden = true };
coldOnce.SetAction(_ => ColdStart.Once());
var memoryOnce = new Command("memory-once") { database, opportunity, user };
memoryOnce.Hidden = true;
memoryOnce.SetAction(line => BulkCloseMemory.Once(line.GetValue(database)!, line.GetValue(opportunity), line.GetValue(user)));

var root = new RootCommand("Times and bytes beside plain SQL; without a command the BenchmarkDotNet ones.")
{
    filter,
    isLong,
    Counted("ratios", "Variants in turn in one process: medians of rounds.", Count("rounds", 41), Ratios.Measure),
    Counted("million", "Each list that page and clients ask for.", Count("opportunities", 100_000), Million.Measure),
    Counted("cold", "The plug-in in a process that has never seen it.", Count("runs", 10), ColdStart.Measure),
    Counted("memory", "The bulk close of 10,000 quotes in a fresh process.", Count("runs", 3), BulkCloseMemory.Measure),
    firstAnswer,
    coldOnce,
    memoryOnce,
};
root.SetAction(line =>
{
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly)
        .Run(["--filter", .. line.GetValue(filter)!], new BenchmarkConfig(line.GetValue(isLong)));
    return summaries.Any() && summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
});
var line = root.Parse(args);
var exitCode = await line.InvokeAsync();
return line.Errors.Count == 0 ? exitCode : 2;

static Argument<int> Count(string name, int otherwise) => new(name) { Description = "How many.", DefaultValueFactory = _ => otherwise };

static Command Counted(string name, string what, Argument<int> count, Action<int> measure)
{
    var command = new Command(name, what) { count };
    command.SetAction(line => measure(line.GetValue(count)));
    return command;
}
