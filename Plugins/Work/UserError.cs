using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>An error in the user's words. It becomes an exception in a door, and nowhere else.</summary>
internal sealed class UserError(ErrorCode code, string text)
{
    public ErrorCode Code { get; } = code;

    public string Text { get; } = text;

    /// <summary>A refusal is Canceled: all worked as it should. Anything else is Failed.</summary>
    public InvalidPluginExecutionException ToException() => new(
        Code == ErrorCode.BlockedByQuotes ? OperationStatus.Canceled : OperationStatus.Failed, (int)Code, Text);
}
