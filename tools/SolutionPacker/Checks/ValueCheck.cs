using ProjectOpsClose.SolutionPacker.Reading;

namespace ProjectOpsClose.SolutionPacker.Checks;

/// <summary>Every single value is one that the import accepts; see <see cref="ValueRules"/>.</summary>
internal sealed class ValueCheck : ICheck
{
    public IReadOnlyList<Problem> Check(SolutionSource source) =>
        ValueRules.All
            .SelectMany(rule => source.Readable(rule.Kind)
                .SelectMany(f => rule.Faults(f.Root).Select(fault => new Problem(f.File.Path, fault))))
            .ToList();
}
