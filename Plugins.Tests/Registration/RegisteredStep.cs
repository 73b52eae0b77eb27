namespace ProjectOpsClose.Plugins.Tests.Registration;

/// <summary>What is registered of one step. Every source of it must say the same.</summary>
internal sealed record RegisteredStep(string Class, string Message, string Table, int Stage, int Mode, int Rank, Guid Id);
