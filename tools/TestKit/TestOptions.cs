using ProjectOpsClose.LocalDataverse.Engine.CustomApis;
using ProjectOpsClose.LocalDataverse.Engine.Metadata;

namespace ProjectOpsClose.TestKit;

/// <summary>What an organisation of a test has beside steps.</summary>
internal sealed record TestOptions
{
    public bool CustomizedClose { get; init; }

    public bool DraftQuotesCanBeClosed { get; init; }

    public bool OwnQuoteReasons { get; init; }

    /// <summary>Beside English.</summary>
    public IReadOnlyList<int> EnabledLanguages { get; init; } = [];

    public bool ApplicationInsights { get; init; } = true;

    public IReadOnlyList<AlternateKey> AlternateKeys { get; init; } = [];

    public OmittedParameters OmittedParameters { get; init; }

    public IReadOnlyList<TestApi> Apis { get; init; } = [];

    /// <summary>What the test assembly's <see cref="LocalDataverse.TestPlugins.EchoActivity"/> does; null: it echoes.</summary>
    public Action<ActivityRun>? Activity { get; init; }
}
