using ProjectOpsClose.LoadCheck;
using ProjectOpsClose.LoadCheck.Crash;
using ProjectOpsClose.LoadCheck.Measure;
using ProjectOpsClose.LoadCheck.Mix;

var line = CommandLine.Parse(args);
if (line.Error is { } error)
{
    return CommandLine.Refuse(error);
}

try
{
    return line.Command switch
    {
        CommandLine.Crash => await CrashCommand.RunAsync(line),
        CommandLine.Mix => await MixCommand.RunAsync(line),
        _ => await MeasureCommand.RunAsync(line),
    };
}
catch (LoadCheckException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 2;
}
catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
{
    await Console.Error.WriteLineAsync($"The host stopped answering: {failure.Message}");
    return 2;
}
