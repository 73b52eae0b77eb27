using System;
using System.Globalization;
using System.Text;

namespace ProjectOpsClose.Plugins.Work;

/// <summary>
/// One event as pairs, which KQL's parse-kv takes apart: "Event=ProjectOpsClose.ClosingRefused Reason=BlockedByQuotes Active=2".
/// It takes values and no text, so nothing that anybody named or typed can get in.
/// </summary>
internal sealed class TelemetryEvent
{
    private readonly StringBuilder pairs = new();

    public TelemetryEvent(TelemetryEventId id)
    {
        Id = id;
        pairs.Append("Event=ProjectOpsClose.").Append(id);
    }

    public TelemetryEventId Id { get; }

    public TelemetryEvent Add<T>(string name, T value) where T : struct => Append(name, "{0}", value);

    /// <summary>Nothing when it is empty: a malformed request says of no row that it is meant.</summary>
    public TelemetryEvent AddId(string name, Guid id) => id == Guid.Empty ? this : Add(name, id);

    /// <summary>Nothing when there is no code.</summary>
    public TelemetryEvent AddFault(int? code) => code is null ? this : Append("Fault", "0x{0:X8}", code);

    public override string ToString() => pairs.ToString();

    private TelemetryEvent Append(string name, string format, object value)
    {
        pairs.Append(' ').Append(name).Append('=').AppendFormat(CultureInfo.InvariantCulture, format, value);
        return this;
    }
}

/// <summary>Our events. They never change their meaning, and neither do the names of their pairs.</summary>
internal enum TelemetryEventId
{
    /// <summary>The guard stopped a closing: quotes stand in the way, or it could not find out.</summary>
    ClosingRefused = 720201,

    /// <summary>A call of the bulk close came to its end: done, stopped by its time, or failed.</summary>
    BulkCloseEnded = 720202,
}

/// <summary>How a call of the bulk close ended.</summary>
internal enum BulkCloseEnd
{
    Done,

    /// <summary>Stopped by its time: the caller calls again.</summary>
    MoreToDo,
    Failed,
}
