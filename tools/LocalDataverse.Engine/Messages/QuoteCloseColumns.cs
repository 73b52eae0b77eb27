namespace ProjectOpsClose.LocalDataverse.Engine.Messages;

/// <summary>Columns of quoteclose: what the Close Quote dialog asks for, and which quote it was.</summary>
internal static class QuoteCloseColumns
{
    public const string Quote = "quoteid";
    public const string Subject = "subject";
    public const string ClosedOn = "actualend";
    public const string Number = "quotenumber";
    public const string Revision = "revision";
    public const string Regarding = "regardingobjectid";
}
