namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>A row, as far as a race is about it.</summary>
/// <param name="State">Its state code; in tests of the model itself, any number.</param>
/// <param name="Parent">Of a quote: the row of its opportunity.</param>
internal sealed record Row(int State, string? Parent = null);
