namespace ProjectOpsClose.LoadCheck.Crash;

/// <param name="Id">Of the quote.</param>
/// <param name="Opportunity">Whose it is.</param>
/// <param name="State">0 draft, 1 active, 3 closed.</param>
/// <param name="Version">Another after every write to the row.</param>
internal sealed record QuoteRow(Guid Id, Guid Opportunity, int State, long Version);
