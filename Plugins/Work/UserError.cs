using Microsoft.Xrm.Sdk;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>An error in the user's words. It becomes an exception in a door, and nowhere else.</summary>
/// <param name="code">Ours.</param>
/// <param name="text">What the user reads.</param>
/// <param name="fault">The platform's own code, where its fault is the reason and has one.</param>
internal sealed class UserError(ErrorCode code, string text, int? fault = null)
{
    public ErrorCode Code { get; } = code;

    public string Text { get; } = text;

    public int? Fault { get; } = fault;

    /// <summary>A refusal is Canceled: all worked as it should. Anything else is Failed.</summary>
    public InvalidPluginExecutionException ToException() => new(
        Code == ErrorCode.BlockedByQuotes ? OperationStatus.Canceled : OperationStatus.Failed, (int)Code, Text);
}
