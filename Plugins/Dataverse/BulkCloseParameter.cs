namespace ProjectOpsClose.Plugins.Dataverse;

/// <summary>Request parameters and response properties of the custom API; the workflow activity's arguments have the same names.</summary>
internal static class BulkCloseParameter
{
    public const string Status = "Status";
    public const string Subject = "Subject";
    public const string Description = "Description";
    public const string ClosedOn = "ClosedOn";

    public const string ActiveClosed = "ActiveClosed";
    public const string DraftsClosed = "DraftsClosed";
    public const string Remaining = "Remaining";
    public const string MoreToDo = "MoreToDo";
}
