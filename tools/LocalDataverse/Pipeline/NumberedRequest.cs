namespace ProjectOpsClose.LocalDataverse.Pipeline;

internal sealed record NumberedRequest(int Number, RequestRecord Record);
