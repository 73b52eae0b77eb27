namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Columns of quote that closing and revising it read and write.</summary>
internal static class QuoteColumns
{
    public const string Number = "quotenumber";
    public const string Revision = "revisionnumber";
    public const string ClosedOn = "closedon";
}
