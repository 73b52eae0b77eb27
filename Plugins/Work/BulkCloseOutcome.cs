using ProjectOpsClose.Plugins.Domain;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>Either what was done, or why it failed.</summary>
internal sealed class BulkCloseOutcome
{
    private BulkCloseOutcome(BulkCloseResult? result, UserError? error)
    {
        Result = result;
        Error = error;
    }

    public BulkCloseResult? Result { get; }

    public UserError? Error { get; }

    public static BulkCloseOutcome Done(BulkCloseResult result) => new(result, null);

    public static BulkCloseOutcome Failed(ErrorCode code, string text) => new(null, new UserError(code, text));
}
