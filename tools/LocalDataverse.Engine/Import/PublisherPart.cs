namespace ProjectOpsClose.LocalDataverse.Engine.Import;

internal sealed record PublisherPart(string UniqueName, string FriendlyName, string Prefix, int OptionValuePrefix);
