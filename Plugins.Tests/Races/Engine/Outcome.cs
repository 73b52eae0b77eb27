namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <param name="State">What is committed in the end, in the words of whoever asked.</param>
/// <param name="Endings">How each session ended: "closing Done, user Refused".</param>
internal sealed record Outcome(string State, string Endings);
