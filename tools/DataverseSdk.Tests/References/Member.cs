namespace ProjectOpsClose.DataverseSdk.Tests.References;

/// <summary>A method or field as a compiler refers to it: the declaring type without type arguments, then return type, name and parameters.</summary>
internal readonly record struct Member(string Type, string Signature)
{
    public override string ToString() => $"{Type}: {Signature}";
}
