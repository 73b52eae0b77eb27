namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

internal sealed record NumberedRequest(int Number, RequestRecord Record);
