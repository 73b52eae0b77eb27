using ProjectOpsClose.LoadCheck;
using ProjectOpsClose.LoadCheck.Crash;
using ProjectOpsClose.LoadCheck.Mix;

try
{
    return await CommandLine.RunAsync(CommandLine.Of(MixCommand.RunAsync, CrashCommand.RunAsync), args, Console.Out, Console.Error);
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
