namespace ProjectOpsClose.LocalDataverse.Import;

internal sealed record PublisherPart(string UniqueName, string FriendlyName, string Prefix, int OptionValuePrefix);
