namespace ProjectOpsClose.DataverseSdk.Tests.References;

internal readonly record struct TypeLocation(string Assembly, string Type);
