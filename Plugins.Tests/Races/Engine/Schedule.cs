namespace ProjectOpsClose.Plugins.Tests.Races.Engine;

/// <summary>Who does what, in order.</summary>
internal sealed record Schedule(string Session, string Act, Schedule? Rest)
{
    /// <summary>How often the turn passes to another session.</summary>
    public int Switches { get; } = Rest is null ? 0 : Rest.Switches + (Rest.Session == Session ? 0 : 1);

    /// <summary>Each turn in one clause: "closing: …, …; user: …".</summary>
    public override string ToString()
    {
        var text = $"{Session}: {Act}";
        for (var (last, next) = (Session, Rest); next is not null; (last, next) = (next.Session, next.Rest))
        {
            text += next.Session == last ? $", {next.Act}" : $"; {next.Session}: {next.Act}";
        }

        return text;
    }
}
