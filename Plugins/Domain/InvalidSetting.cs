using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Domain;

/// <summary>An environment variable whose value isn't one of those allowed.</summary>
internal sealed class InvalidSetting(string name, string value, IReadOnlyList<string> allowed)
{
    public string Name { get; } = name;

    public string Value { get; } = value;

    public IReadOnlyList<string> Allowed { get; } = allowed;
}
