namespace ProjectOpsClose.LoadCheck;

/// <summary>The check can't be made: the host doesn't start, or refuses what it must take. The message is for the user.</summary>
internal sealed class LoadCheckException(string message) : Exception(message);
