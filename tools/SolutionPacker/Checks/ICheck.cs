using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>
/// One concern. A check reports what is wrong within it and takes for granted what another check reports: where a value it
/// compares is missing, it is silent.
/// </summary>
internal interface ICheck
{
    IReadOnlyList<Problem> Check(SolutionSource source);
}
